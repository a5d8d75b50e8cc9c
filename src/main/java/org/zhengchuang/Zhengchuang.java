package org.zhengchuang;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.zhengchuang.audit.VerifyCommand;

/**
 * Zhengchuang （争创）：the workflow application that carries a factory's 创先争优 campaign. Two modules may each have a
 * class of the same plain name, so beans are known by their full one, unless they are given another for the models.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Zhengchuang {

    public static void main(String[] args) {
        if (args.length > 0 && "verify".equals(args[0])) {
            System.exit(VerifyCommand.run(Arrays.asList(args).subList(1, args.length), System.out));
        }
        SpringApplication.run(Zhengchuang.class, args);
    }
}
