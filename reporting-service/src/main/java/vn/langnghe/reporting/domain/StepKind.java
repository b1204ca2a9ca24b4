package vn.langnghe.reporting.domain;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a step of a case can be. */
public enum StepKind {
    OPENED,
    ASSIGNED,
    ACCEPTED,
    DECLINED,
    TRANSFERRED,
    INFORMATION_REQUESTED,
    INFORMATION_PROVIDED,
    COOPERATION_REQUESTED,
    CONTRIBUTED,
    NOTED,
    FORWARDED,
    EXTENDED,
    ESCALATED,
    PROVINCE_ADVISED,
    RESOLVED,
    PUBLISHED,
    REOPENED,
    WITHDRAWN,
    MERGED,
    CLOSED,
    RATED,
    OVERDUE,
    DUE_CHANGED,
    COMMITMENT_MADE,
    COMMITMENT_KEPT,
    COMMITMENT_MISSED,
    APPOINTED,
    JOINED,
    ADMITTED,
    PROVINCE_ANSWERED,
    ERASED,
    SUSPENDED,
    RESUMED,
    TERMINATED,
    WITHDRAWAL_RECEIVED,
    NOTICE_SENT,
    UNPUBLISHED;

    private static final Map<String, StepKind> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(StepKind::type, Function.identity()));

    /** The type on the wire, such as {@code vn.langnghe.case.due-changed.v1}. */
    public String type() {
        return "vn.langnghe.case." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".v1";
    }

    public static Optional<StepKind> ofType(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }
}
