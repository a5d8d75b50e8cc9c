package org.zhengchuang.evaluation;

import org.zhengchuang.engine.DomainEvent;

/** Somebody declared a relation for which he does not judge, or is not judged by, another. It belongs to no campaign. */
public record RelationDeclared(String campaignId, String memberId, String relatedId, String kind)
        implements DomainEvent {}
