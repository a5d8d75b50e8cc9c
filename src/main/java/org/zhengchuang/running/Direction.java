package org.zhengchuang.running;

/** The directions (融合渗透) in which the minutes want the campaign to reach into the factory's life (R46). */
enum Direction {
    /** 服务企业发展和企业文化建设. */
    ENTERPRISE,
    /** 化解各类矛盾、维护工厂稳定. */
    STABILITY,
    /** 职工群众自我管理、自我教育、自我服务. */
    SELF_SERVICE,
    /** 其他: the Party's own work, production, whatever else a measure serves. */
    OTHER
}
