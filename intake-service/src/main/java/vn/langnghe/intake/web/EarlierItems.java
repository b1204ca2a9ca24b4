package vn.langnghe.intake.web;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.progress.Progress;
import vn.langnghe.intake.progress.ProgressBook;
import vn.langnghe.intake.register.RegisterLine;
import vn.langnghe.intake.register.SameSender;
import vn.langnghe.platform.security.CurrentUser;

/** What the sender of an item brought before, for those who may read the item; never who it was. */
@Component
class EarlierItems {

    private static final int MOST = 20;

    private final RegisterDesk register;
    private final SameSender sameSender;
    private final ProgressBook book;

    EarlierItems(RegisterDesk register, SameSender sameSender, ProgressBook book) {
        this.register = register;
        this.sameSender = sameSender;
        this.book = book;
    }

    /** Of a secret item nothing: that somebody else's items have the same sender would tell of its sender. */
    List<EarlierItem> of(String feedbackId, CurrentUser user) {
        var item = register.find(feedbackId, user);
        if (!item.readers().mayReadWords(user)) {
            return List.of();
        }
        var lines = item.submitterId().map(sameSender::itemsOf).orElse(List.of()).stream()
                .filter(line -> isEarlier(line, item.line()))
                .toList();
        return withCases(lines).stream()
                .filter(earlier -> !earlier.isSecret() || earlier.hears(user))
                .limit(MOST)
                .map(earlier -> EarlierItem.of(earlier, user))
                .toList();
    }

    private static boolean isEarlier(RegisterLine line, RegisterLine item) {
        return !line.feedbackId().equals(item.feedbackId())
                && !line.registeredAt().isAfter(item.registeredAt());
    }

    private List<Readers> withCases(List<RegisterLine> lines) {
        var ids = lines.stream().map(RegisterLine::feedbackId).toList();
        var cases = book.ofItems(ids).stream().collect(groupingBy(Progress::feedbackId));
        return lines.stream()
                .map(line -> new Readers(line, cases.getOrDefault(line.feedbackId(), List.of())))
                .toList();
    }
}
