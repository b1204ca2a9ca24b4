package vn.langnghe.tracking.answers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Status;

/** A published answer; its id is made from the case's and leads nowhere else. */
record PublicAnswer(
        String id,
        String question,
        String answer,
        @Nullable String unit,
        @Nullable String kind,
        @Nullable String component,
        @Nullable String planItem,
        List<String> basis,
        Instant publishedAt,
        Instant reviewBy,
        boolean synthetic) {

    /** Empty also while the case is open again, or when it then ended otherwise: the answer is in dispute. */
    static Optional<PublicAnswer> of(Case matter) {
        var answer = matter.answer();
        var publication = answer == null ? null : answer.publication();
        var stands = matter.status() == Status.RESOLVED || matter.status() == Status.CLOSED;
        if (publication == null || matter.restricted() || !stands) {
            return Optional.empty();
        }
        var given = matter.assignment();
        return Optional.of(new PublicAnswer(
                idOf(matter),
                publication.question(),
                publication.answer(),
                matter.unit(),
                given.kind(),
                given.component(),
                given.planItem(),
                publication.basis(),
                publication.at(),
                publication.reviewBy(),
                matter.item().synthetic()));
    }

    static String idOf(Case matter) {
        return UUID.nameUUIDFromBytes(("answer:" + matter.id()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
