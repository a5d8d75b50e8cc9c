package org.zhengchuang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Zhengchuang (争创): the workflow application that carries a factory's 创先争优 campaign. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Zhengchuang {

    public static void main(String[] args) {
        SpringApplication.run(Zhengchuang.class, args);
    }
}
