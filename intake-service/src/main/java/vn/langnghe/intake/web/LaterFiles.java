package vn.langnghe.intake.web;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.langnghe.intake.domain.Attachment;
import vn.langnghe.intake.domain.Author;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.FileLimits;
import vn.langnghe.intake.domain.FollowUps;
import vn.langnghe.intake.domain.RequestKey;
import vn.langnghe.intake.domain.TrackingCode;
import vn.langnghe.intake.limit.Additions;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;

/**
 * Files and words a sender adds on their own page. The same files sent again add nothing, nor does the same form; the same
 * words may answer another question.
 */
@Component
class LaterFiles {

    private static final int LONGEST = 20_000;
    private static final Pattern RENDERED = Pattern.compile("[0-9A-Za-z-]{1,40}");
    private static final Duration ENOUGH_FOR = Duration.ofHours(6);

    private final Filing filing;
    private final FileLimits limits;
    private final FollowUps followUps;
    private final Additions additions;

    LaterFiles(Filing filing, FileLimits limits, FollowUps followUps, Additions additions) {
        this.filing = filing;
        this.limits = limits;
        this.followUps = followUps;
        this.additions = additions;
    }

    /**
     * How many files came, which the page they come back to says: it takes a moment until the case shows them.
     *
     * @param caseId of the part it is about; null when the sender did not say
     * @param rendered names the form as it was shown; null when whoever sends it was shown none
     */
    int add(
            TrackingCode code,
            String feedbackId,
            @Nullable String caseId,
            @Nullable String rendered,
            List<MultipartFile> files,
            @Nullable String text) {
        var chosen = files.stream().filter(file -> !file.isEmpty()).toList();
        var words = text == null ? "" : text.strip();
        check(chosen, words);
        var item = new FeedbackId(UUID.fromString(feedbackId));
        refuseTooMany(item);
        var caller = "track:" + code.hash();
        var ids = chosen.stream()
                .map(file -> filing.take(file, Author.PUBLIC, Channel.WEBSITE, caller))
                .map(Attachment::attachmentId)
                .distinct()
                .toList();
        followUps.add(
                new RequestKey(caller, key(caseId, rendered, ids, words)),
                new FollowUps.Said(item, caseId, words, ids, Channel.WEBSITE, null));
        return chosen.size();
    }

    /** Files name themselves by what is in them; words alone are said of a part, in answer to what the page showed. */
    private static String key(@Nullable String caseId, @Nullable String rendered, List<String> ids, String words) {
        var form =
                ids.isEmpty() && rendered != null && RENDERED.matcher(rendered).matches() ? rendered : "";
        return String.join("\n", Objects.requireNonNullElse(caseId, ""), form, String.join(",", ids), words);
    }

    /** A program with a code must not fill the disk, nor the case of whoever works on it. */
    private void refuseTooMany(FeedbackId item) {
        if (additions.isEnough(item)) {
            throw Refusal.tooSoon("said-enough", ENOUGH_FOR);
        }
    }

    private void check(List<MultipartFile> files, String words) {
        if (files.isEmpty() && words.isEmpty()) {
            throw new InvalidInput("file", "intake.fault.required");
        }
        int most = limits.of(Channel.WEBSITE).most();
        if (files.size() > most) {
            throw new InvalidInput("file", "intake.fault.too-many", most);
        }
        if (words.length() > LONGEST) {
            throw new InvalidInput("text", "intake.fault.too-long", LONGEST);
        }
    }
}
