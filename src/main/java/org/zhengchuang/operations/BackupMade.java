package org.zhengchuang.operations;

import org.zhengchuang.engine.DomainEvent;

/** The whole database was written to that file. */
public record BackupMade(String file, long rows) implements DomainEvent {

    @Override
    public String subjectId() {
        return file;
    }
}
