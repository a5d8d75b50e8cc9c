package org.zhengchuang.evaluation;

import org.zhengchuang.engine.DomainEvent;

/** Somebody declared a relation for which he does not judge another, or is not judged by him. To whom is not told on. */
public record RelationDeclared(String memberId, String kind) implements DomainEvent {}
