package org.zhengchuang.supervision.problem;

import java.time.LocalDate;

/** One rectification of a problem and what its verification came to; {@code verdict} is null until then. */
record Attempt(
        String problemId,
        int attempt,
        String rectifiedBy,
        LocalDate rectifiedOn,
        String measures,
        String verifiedBy,
        Verdict verdict,
        String opinion) {}
