package org.zhengchuang.supervision.care;

import java.util.Arrays;
import java.util.Optional;
import org.zhengchuang.supervision.SupervisionSettings;

/** What says that somebody should talk with a member (谈心的信号, R32). The first that holds names the reason. */
enum TalkSignal {
    /** 整期没有参加活动. */
    NO_PARTICIPATION {
        @Override
        boolean raisedBy(Standing standing, SupervisionSettings settings) {
            return standing.tookNoPart();
        }
    },
    /** 多次缺席学习和活动, 又没有补课. */
    MISSED_STUDIES {
        @Override
        boolean raisedBy(Standing standing, SupervisionSettings settings) {
            return standing.absences() >= settings.missedStudies();
        }
    },
    /** 比自己上一期明显退步. */
    FALLEN_BEHIND {
        @Override
        boolean raisedBy(Standing standing, SupervisionSettings settings) {
            return -standing.progress() >= settings.fallPoints();
        }
    };

    abstract boolean raisedBy(Standing standing, SupervisionSettings settings);

    static Optional<TalkSignal> of(Standing standing, SupervisionSettings settings) {
        return Arrays.stream(values())
                .filter(signal -> signal.raisedBy(standing, settings))
                .findFirst();
    }
}
