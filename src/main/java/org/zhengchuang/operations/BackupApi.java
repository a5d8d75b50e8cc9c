package org.zhengchuang.operations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.SQLException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one command that backs up a running system. */
@RestController
@RequestMapping("/api/operations/backups")
@PreAuthorize("hasRole('ADMIN')")
@Tag(name = "Operations 运维")
class BackupApi {

    private final Backups backups;

    BackupApi(Backups backups) {
        this.backups = backups;
    }

    @PostMapping
    @Operation(summary = "web.api.backup")
    Backups.Backup make() throws SQLException {
        return backups.make();
    }
}
