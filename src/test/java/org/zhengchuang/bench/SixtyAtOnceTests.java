package org.zhengchuang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.StageTest;
import org.zhengchuang.Visitor;
import org.zhengchuang.Zhengchuang;

/** Sixty members of one branch hand in their self-review in the same moment, over HTTP: nobody sees a lock error. */
@SpringBootTest(
        classes = {Zhengchuang.class, Rehearsal.class, GeneratedRoster.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "bench.factory.branches=1",
            "bench.factory.members=60"
        })
class SixtyAtOnceTests extends StageTest {

    private static final String BRANCH = "B001";
    private static final int MEMBERS = 60;
    private static final String FORM = """
            {"variables": {"form": {"type": "Json", "value":
              "{\\"summary\\": \\"本年完成大修任务三项\\", \\"gaps\\": [{\\"itemCode\\": \\"M2\\", \\"text\\": \\"现场检查做得不够细\\"}], \\"goal\\": \\"每月带徒一次以上\\"}"}}}""";

    @LocalServerPort
    private int port;

    private record Person(Visitor visitor, Task task) {}

    @Test
    void everybodySucceedsAndNobodySeesALockError() throws Exception {
        openCampaign();
        start("preliminary-review", BRANCH);
        var people = factory.open("Task_ReviewSelf").stream()
                .map(task -> new Person(Visitor.program(port, task.getAssignee(), Visitor.SAMPLE_PASSWORD), task))
                .toList();
        assertThat(people).hasSize(MEMBERS);
        people.parallelStream().forEach(person -> person.visitor().get("/engine-rest/task/count"));

        var answers = atOnce(people);

        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204));
        assertThat(count("self_review")).isEqualTo(MEMBERS);
        assertThat(factory.open("Task_ReviewSelf")).isEmpty();
        assertThat(factory.incidents()).isZero();
    }

    private static List<HttpResponse<String>> atOnce(List<Person> people) throws Exception {
        var go = new CountDownLatch(1);
        var hands = Executors.newFixedThreadPool(people.size());
        try {
            var sent = new ArrayList<Future<HttpResponse<String>>>();
            for (var person : people) {
                sent.add(hands.submit(() -> {
                    go.await();
                    return person.visitor()
                            .post("/engine-rest/task/" + person.task().getId() + "/submit-form", FORM);
                }));
            }
            go.countDown();
            var answers = new ArrayList<HttpResponse<String>>();
            for (var answer : sent) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            hands.shutdown();
        }
    }
}
