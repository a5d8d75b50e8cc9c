package org.zhengchuang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Zhengchuang （争创）：the workflow application that carries a factory's 创先争优 campaign. Two modules may each have a
 * class of the same plain name, so beans are known by their full one, unless they are given another for the models.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Zhengchuang {

    public static void main(String[] args) {
        SpringApplication.run(Zhengchuang.class, args);
    }
}
