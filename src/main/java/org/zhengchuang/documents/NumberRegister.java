package org.zhengchuang.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of document numbers (发文字号): consecutive in each series and year, without a gap. */
@Component
public class NumberRegister {

    /** @param subject what was numbered, such as {@code decision/2026} */
    public record Numbered(
            String series,
            int issuedIn,
            int number,
            String campaignId,
            String subject,
            String title,
            LocalDate givenOn,
            String givenBy) {

        /** As it stands on the paper (7.2.5): 〔〕 round the year, no leading zeros. */
        public String shown() {
            return series + "〔" + issuedIn + "〕" + number + "号";
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    NumberRegister(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** The next number of the series this year; the same one again where the subject has been numbered. */
    @Transactional(propagation = Propagation.REQUIRED)
    public Numbered give(String series, String campaignId, String subject, String title, String by) {
        var known = of(subject);
        if (known.isPresent()) {
            return known.get();
        }
        var today = LocalDate.now(clock);
        // The raised row stays locked until the paper is issued: who comes second waits, and gets the next number.
        if (raise(series, today.getYear()) == 0) {
            jdbc.sql("insert into document_series (series, issued_in, last_number) values (:series, :year, 1)")
                    .param("series", series)
                    .param("year", today.getYear())
                    .update();
        }
        int number = jdbc.sql("select last_number from document_series where series = :series and issued_in = :year")
                .param("series", series)
                .param("year", today.getYear())
                .query(Integer.class)
                .single();
        var given = new Numbered(series, today.getYear(), number, campaignId, subject, title, today, by);
        jdbc.sql("""
                        insert into document_number (series, issued_in, number, campaign_id, subject, title, given_on, given_by)
                        values (:series, :issuedIn, :number, :campaignId, :subject, :title, :givenOn, :givenBy)
                        """).paramSource(given).update();
        events.publishEvent(new NumberGiven(campaignId, given.shown(), title));
        return given;
    }

    private int raise(String series, int year) {
        return jdbc.sql("""
                        update document_series set last_number = last_number + 1
                         where series = :series and issued_in = :year
                        """).param("series", series).param("year", year).update();
    }

    public Optional<Numbered> of(String subject) {
        return jdbc.sql("select * from document_number where subject = :subject")
                .param("subject", subject)
                .query(Numbered.class)
                .optional();
    }

    /** Every number of a campaign, as they were given. */
    public List<Numbered> all(String campaignId) {
        return jdbc.sql("""
                        select * from document_number where campaign_id = :campaignId
                         order by given_on, series, number
                        """)
                .param("campaignId", campaignId)
                .query(Numbered.class)
                .list();
    }
}
