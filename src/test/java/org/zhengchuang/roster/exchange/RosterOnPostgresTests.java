package org.zhengchuang.roster.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.zhengchuang.roster.Appointments;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.RosterChanges;
import org.zhengchuang.roster.RosterSlice;
import org.zhengchuang.roster.Stage;

/** The same SQL on the database of a real installation: everything once. */
@RosterSlice
@ActiveProfiles("rehearsal")
@DirtiesContext
class RosterOnPostgresTests {

    private static EmbeddedPostgres postgres;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        postgres = EmbeddedPostgres.start();
        properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Autowired
    WorkbookWriter writer;

    @Autowired
    RosterWorkbook workbook;

    @Autowired
    ImportRuns runs;

    @Autowired
    Roster roster;

    @Autowired
    Appointments appointments;

    @Autowired
    RosterChanges changes;

    @TempDir
    Path directory;

    @Test
    void everythingTheRosterDoesRunsOnPostgres() throws IOException {
        var today = RosterSlice.TODAY;
        assertThat(roster.members()).hasSize(300);
        assertThat(roster.launchFaults()).isEmpty();
        appointments.handOver("B01", Stage.REVIEW, "M0106", today, "工作需要", "M1116");
        appointments.declareAbsence("M0102", today, today.plusDays(3), "M0103", "出差", "M1116");
        appointments.appoint(FactoryPost.AUDITOR, "M1109", today, "工作需要", "M1116");
        appointments.nameDepartmentPerson("D01", "M1109", today, "工作需要", "M1116");
        changes.transfer("M0203", "B04", today, "岗位调整", "M1116");
        changes.leave("M1119", today, "退休", "M1116");
        assertThat(roster.ownerOn("B01", Stage.REVIEW, today)).isEqualTo("M0106");
        assertThat(roster.ownerOn("B01", Stage.PLANNING, today)).isEqualTo("M0103");
        assertThat(roster.ownerOn("B02", Stage.PUBLICITY, today)).isEqualTo("M0202");
        assertThat(roster.holderOn(FactoryPost.DISCIPLINE, today)).isEqualTo("M1116");
        assertThat(roster.ownerHistory("B01")).hasSize(4);
        assertThat(roster.absences("B01")).hasSize(1);
        assertThat(roster.branchOfMember("M0203", LocalDate.of(2026, 3, 1))).contains("B02");
        var file = directory.resolve("roster.xlsx");
        try (var out = Files.newOutputStream(file)) {
            writer.write(out);
        }
        assertThat(workbook.apply(file, "M1116").changes()).isEmpty();
        var id = runs.preview(file, "roster.xlsx", "M1116", Locale.ENGLISH);
        assertThat(runs.latest()).extracting(ImportRun::id).containsExactly(id);
    }
}
