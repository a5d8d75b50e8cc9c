package org.zhengchuang.documents;

import org.zhengchuang.engine.DomainEvent;

/** A paper got its number (发文字号). */
public record NumberGiven(String campaignId, String number, String title) implements DomainEvent {}
