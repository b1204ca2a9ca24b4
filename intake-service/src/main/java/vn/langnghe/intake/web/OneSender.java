package vn.langnghe.intake.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.domain.Member;
import vn.langnghe.intake.domain.TrackingCode;
import vn.langnghe.platform.web.InvalidInput;

/**
 * The sender a request is about: the one who wrote, or one of the many who stand behind an item.
 *
 * @param member their number in the order of the receipts, from 1; null for who wrote
 */
record OneSender(UUID submitterId, @Nullable Integer member) {

    /** {@code named}: a member's number, or their own tracking code, which a caller has at hand; none for who wrote. */
    static OneSender of(RegisterDesk.Item item, @Nullable String named) {
        if (named != null && !named.isBlank()) {
            return member(item.members(), named);
        }
        if (item.submitterId().isEmpty() && !item.members().isEmpty()) {
            throw unknown(item.members());
        }
        return new OneSender(item.submitterId().orElseThrow(SenderCards::unknown), null);
    }

    private static OneSender member(List<Member> members, String named) {
        int number = TrackingCode.parse(named)
                .map(code -> number(members, code))
                .or(() -> number(named))
                .orElse(0);
        if (number < 1 || number > members.size()) {
            throw unknown(members);
        }
        return new OneSender(members.get(number - 1).submitterId(), number);
    }

    /** Counted from 1; 0 where the code is of none of them. */
    static int number(List<Member> members, TrackingCode code) {
        return members.stream().map(Member::trackingHash).toList().indexOf(code.hash()) + 1;
    }

    private static Optional<Integer> number(String typed) {
        var digits = typed.strip();
        return digits.matches("[0-9]{1,4}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    private static InvalidInput unknown(List<Member> members) {
        return new InvalidInput("member", "intake.fault.member-number", members.size());
    }
}
