package org.zhengchuang.tasklist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.autoconfigure.session.SessionAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Nothing but Camunda with our Tasklist files, one user {@code wang} and one tiny process: what concerns only the forms
 * is tried here, apart from the product's own sign-in and rules.
 */
@TestConfiguration
@SpringBootConfiguration
@EnableAutoConfiguration(
        exclude = {
            FlywayAutoConfiguration.class,
            SecurityAutoConfiguration.class,
            SecurityFilterAutoConfiguration.class,
            SessionAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class,
            ManagementWebSecurityAutoConfiguration.class
        })
class SheetPlant {

    static final int MEMBERS = 60;

    /** Somebody's name that a careless page would run as a program. */
    static final String SCRIPT_NAME = "<img src=x onerror=\"document.title='hacked'\">";

    static String name(int number) {
        return number == 3 ? SCRIPT_NAME : "党员" + number;
    }

    /** As the engine's listener does it in the product: the prefill is a Json variable of the task. */
    @Bean
    TaskListener prefill() {
        return task -> {
            if ("Task_Attendance".equals(task.getTaskDefinitionKey())) {
                task.setVariableLocal("form", Spin.JSON(prefilled()));
            }
        };
    }

    /** A rule of the server that the page does not know. */
    @Bean
    TaskListener refusal() {
        return (DelegateTask task) -> {
            if (String.valueOf(task.getVariableLocal("form")).contains("\"hours\":8")) {
                throw new IllegalArgumentException("学习时长与会议记录不符。");
            }
        };
    }

    private static Map<String, Object> prefilled() {
        List<Map<String, Object>> members = IntStream.rangeClosed(1, MEMBERS)
                .<Map<String, Object>>mapToObj(number -> {
                    var row = new HashMap<String, Object>();
                    row.put("memberId", "M%04d".formatted(number));
                    row.put("name", name(number));
                    row.put("attendance", null);
                    return row;
                })
                .toList();
        var people = IntStream.rangeClosed(1, MEMBERS)
                .mapToObj(number -> Map.of("id", "M%04d".formatted(number), "name", name(number)))
                .toList();
        var form = new HashMap<String, Object>();
        form.put("branch", "第一党支部");
        form.put("members", members);
        form.put("people", people);
        form.put("measures", List.of());
        return form;
    }
}
