package org.zhengchuang.campaign;

/** The gates between the stages: a stage ends only when every {@link GateRule} of its gate is met. */
public enum Gate {
    /** 启动 → 规划. */
    G1(CampaignStage.PLANNING),
    /** 规划 → 运行. */
    G2(CampaignStage.RUNNING),
    /** 运行 → 初评. */
    G3(CampaignStage.REVIEW),
    /** 初评 → 评比. */
    G4(CampaignStage.EVALUATION),
    /** 评比 → 表彰. */
    G5(CampaignStage.COMMENDATION),
    /** 表彰 → 归档. */
    G6(CampaignStage.ARCHIVED);

    private final CampaignStage opens;

    Gate(CampaignStage opens) {
        this.opens = opens;
    }

    /** The stage behind the gate. */
    public CampaignStage opens() {
        return opens;
    }
}
