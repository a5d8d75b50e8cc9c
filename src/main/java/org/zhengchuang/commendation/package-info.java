/**
 * Commendation (表彰): the decision and its papers, the honour register with its certificates, the summary of every branch
 * and of the factory, the ceremony (R29). Who is honoured was decided in the evaluation; here nobody is added or left out.
 */
@ApplicationModule(
        displayName = "表彰",
        allowedDependencies = {"engine", "roster", "records", "campaign", "evaluation", "documents"})
package org.zhengchuang.commendation;

import org.springframework.modulith.ApplicationModule;
