package org.zhengchuang.deadlines.reminders;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Text;
import org.zhengchuang.notices.NoticeContent;

/** The word that was said, and what was answered. */
@Component
class UrgeContent implements NoticeContent {

    private final Urges urges;

    UrgeContent(Urges urges) {
        this.urges = urges;
    }

    @Override
    public String source() {
        return Urges.SOURCE;
    }

    @Override
    public List<Line> lines(String noticeId, int most) {
        var urge = urges.find(Urges.urgeOf(noticeId)).orElseThrow();
        var word = new Line(Text.of("deadlines.urge.word", urge.words()), null, urge.answer() != null);
        return urge.answer() == null
                ? List.of(word)
                : List.of(word, new Line(Text.of("deadlines.urge.answer", urge.answer()), null, true));
    }

    @Override
    public int count(String noticeId) {
        return lines(noticeId, 2).size();
    }
}
