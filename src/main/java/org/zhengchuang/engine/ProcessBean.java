package org.zhengchuang.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * Marks what an expression in a model may call; no other bean can be reached from there. Such a class is public,
 * because JUEL cannot call the methods of a package-private one, never overloads a method, and is never
 * {@code @Transactional}: the engine's transaction is already open.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
public @interface ProcessBean {

    /** The name by which models call the bean. */
    @AliasFor(annotation = Component.class)
    String value();
}
