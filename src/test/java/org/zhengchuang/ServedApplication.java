package org.zhengchuang;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The application of {@link FactoryTest}, which this test visits over HTTP as people and programs do. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@FactoryTest
public @interface ServedApplication {}
