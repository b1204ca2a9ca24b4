package vn.langnghe.intake.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.langnghe.intake.domain.Member;
import vn.langnghe.intake.domain.TrackingCode;

/** Reads the register. */
public interface RegisterSearch {

    RegisterQuery.Page search(RegisterQuery query);

    Optional<Found> find(String feedbackId);

    /** The item a tracking code opens; a code of nothing takes as long as one of something. */
    Optional<Found> opened(TrackingCode code);

    /** A line and where its sender is kept, or those of many who stand behind it, in the order of their numbers. */
    record Found(RegisterLine line, Optional<UUID> submitterId, List<Member> members) {}
}
