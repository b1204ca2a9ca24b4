package vn.langnghe.intake.web;

import java.util.List;
import java.util.UUID;
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
import vn.langnghe.platform.web.InvalidInput;

/** Files and words a sender adds on their own page. The same ones sent again add nothing. */
@Component
class LaterFiles {

    private static final int LONGEST = 20_000;

    private final Filing filing;
    private final FileLimits limits;
    private final FollowUps followUps;

    LaterFiles(Filing filing, FileLimits limits, FollowUps followUps) {
        this.filing = filing;
        this.limits = limits;
        this.followUps = followUps;
    }

    /**
     * @param caseId of the part it is about; null when the sender did not say
     */
    void add(
            TrackingCode code,
            String feedbackId,
            @Nullable String caseId,
            List<MultipartFile> files,
            @Nullable String text) {
        var chosen = files.stream().filter(file -> !file.isEmpty()).toList();
        var words = text == null ? "" : text.strip();
        check(chosen, words);
        var caller = "track:" + code.hash();
        var ids = chosen.stream()
                .map(file -> filing.take(file, Author.PUBLIC, Channel.WEBSITE, caller))
                .map(Attachment::attachmentId)
                .distinct()
                .toList();
        followUps.add(
                new RequestKey(caller, String.join(",", ids) + "\n" + words),
                new FollowUps.Said(
                        new FeedbackId(UUID.fromString(feedbackId)), caseId, words, ids, Channel.WEBSITE, null));
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
