package org.zhengchuang.campaign;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Text;
import org.zhengchuang.engine.Wait;
import org.zhengchuang.engine.WaitingAt;

/** The gates (关口) of a campaign: what each asks, what is still missing, and when it was passed. */
@Component
public class Gates {

    /** How one rule stands. */
    public record RuleState(Text demand, Text source, List<Text> missing) {

        public boolean isMet() {
            return missing.isEmpty();
        }
    }

    /** How one gate stands; {@code passedAt} is null until the campaign has gone through. */
    public record GateState(Gate gate, List<RuleState> rules, OffsetDateTime passedAt) {

        public boolean isOpen() {
            return rules.stream().allMatch(RuleState::isMet);
        }
    }

    private final ObjectProvider<GateRule> rules;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Gates(ObjectProvider<GateRule> rules, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    public GateState state(String campaignId, Gate gate) {
        var states = of(gate).map(rule -> new RuleState(rule.demand(), rule.source(), rule.missing(campaignId)))
                .toList();
        return new GateState(gate, states, passedAt(campaignId, gate).orElse(null));
    }

    /** What the rules ask that are not met, without who owes it. */
    public List<Text> demands(String campaignId, Gate gate) {
        return of(gate).filter(rule -> !rule.isMet(campaignId))
                .map(GateRule::demand)
                .toList();
    }

    /** Stops asking at the first rule that is not met. */
    boolean isOpen(String campaignId, Gate gate) {
        return of(gate).allMatch(rule -> rule.isMet(campaignId));
    }

    private Stream<GateRule> of(Gate gate) {
        return rules.orderedStream().filter(rule -> rule.gate() == gate);
    }

    private Optional<OffsetDateTime> passedAt(String campaignId, Gate gate) {
        return jdbc.sql("select passed_at from gate_passed where campaign_id = :campaignId and gate = :gate")
                .param("campaignId", campaignId)
                .param("gate", gate.name())
                .query(OffsetDateTime.class)
                .optional();
    }

    void pass(String campaignId, Gate gate) {
        if (passedAt(campaignId, gate).isEmpty()) {
            jdbc.sql("insert into gate_passed (campaign_id, gate, passed_at) values (:campaignId, :gate, :now)")
                    .param("campaignId", campaignId)
                    .param("gate", gate.name())
                    .param("now", OffsetDateTime.now(clock))
                    .update();
            events.publishEvent(new GatePassed(campaignId, gate));
        }
    }

    /** The waits of the campaign process at its gates, and of the branches for their next stage. */
    @Configuration(proxyBeanMethods = false)
    static class GateWaits {

        private record GateWait(Gate gate, Gates gates) implements Wait {

            @Override
            public String message() {
                return gate + "Open";
            }

            @Override
            public boolean isOver(WaitingAt at) {
                return gates.isOpen(at.campaignId(), gate);
            }
        }

        private record StageWait(String message, CampaignStage stage, Campaigns campaigns) implements Wait {

            @Override
            public boolean isOver(WaitingAt at) {
                return campaigns.get(at.campaignId()).stage().reached(stage);
            }
        }

        @Bean
        Wait gate1(Gates gates) {
            return new GateWait(Gate.G1, gates);
        }

        @Bean
        Wait gate2(Gates gates) {
            return new GateWait(Gate.G2, gates);
        }

        @Bean
        Wait gate3(Gates gates) {
            return new GateWait(Gate.G3, gates);
        }

        @Bean
        Wait gate4(Gates gates) {
            return new GateWait(Gate.G4, gates);
        }

        @Bean
        Wait gate5(Gates gates) {
            return new GateWait(Gate.G5, gates);
        }

        @Bean
        Wait gate6(Gates gates) {
            return new GateWait(Gate.G6, gates);
        }

        @Bean
        Wait runningBegins(Campaigns campaigns) {
            return new StageWait("RunningBegins", CampaignStage.RUNNING, campaigns);
        }

        @Bean
        Wait reviewBegins(Campaigns campaigns) {
            return new StageWait("ReviewBegins", CampaignStage.REVIEW, campaigns);
        }
    }
}
