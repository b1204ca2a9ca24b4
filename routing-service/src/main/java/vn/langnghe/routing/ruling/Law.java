package vn.langnghe.routing.ruling;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.routing.domain.Component;
import vn.langnghe.routing.domain.Hit;
import vn.langnghe.routing.domain.Kind;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.domain.Plan;
import vn.langnghe.routing.domain.Reason;

/** Where the law decides whatever the words suggest. */
final class Law {

    private static final String PASSED_ON = "DIRECTIVE";

    /** Luật Tố cáo 25/2018, Đ22: in writing or in person, nothing else; Đ26: also where another agency passes the letter on. */
    private static final Set<String> FORMAL_CHANNELS = Set.of("LETTER", "ONE_STOP", "SUGGESTION_BOX", PASSED_ON);

    private static final Set<String> CHATS = Set.of("ZALO", "FANPAGE", "OPEN311");

    private static final double SURE = 4;
    private static final int MOST_WORDS = 5;

    private Law() {}

    /** As likely as this, and nobody but those who handle such things reads it until a person has looked. */
    private static final double MAY_BE_DENUNCIATION = 0.25;

    /**
     * The same of money asked for in a room that would get it at once. Low, as hints share few words with what was taught:
     * of 400 texts of strangers it holds back one, of twenty hints made up for it six more than words alone.
     */
    private static final double MAY_TELL_OF_MONEY = 0.05;

    /** A denunciation that is none in law is kept, restricted and looked at, under a kind of its own. */
    static Kind kind(Kind spoken, Petition petition) {
        return spoken == Kind.DENUNCIATION && !formal(petition) ? Kind.SUSPECTED_DENUNCIATION : spoken;
    }

    /** Luật Đấu thầu 22/2023, Đ91: what a bidder asks about the result is a kind of its own, whatever it is called. */
    static Kind ofBidder(Kind spoken, String lead, Plan terms, List<Hit> hits) {
        boolean asked = spoken == Kind.PETITION || spoken == Kind.COMPLAINT;
        return asked
                        && hits.stream()
                                .filter(Law::namesTheProcedure)
                                .flatMap(hit -> Stream.ofNullable(hit.rule().planItem()))
                                .flatMap(item -> terms.item(item).stream())
                                .anyMatch(item -> item.ledBy(lead))
                ? Kind.BIDDING_PETITION
                : spoken;
    }

    /** NĐ 20/2008/NĐ-CP, Điều 5: who wants a rule changed gives feedback on it, also where he asks for it. */
    static Kind ofRegulation(Kind spoken, List<Hit> hits) {
        boolean wanted = spoken == Kind.PETITION || spoken == Kind.REFLECTION;
        return wanted
                        && hits.stream()
                                .anyMatch(hit -> hit.rule().kind() == Kind.REGULATION_FEEDBACK
                                        && hit.rule().weight() >= SURE)
                ? Kind.REGULATION_FEEDBACK
                : spoken;
    }

    private static boolean namesTheProcedure(Hit hit) {
        return hit.rule().kind() == Kind.BIDDING_PETITION && hit.rule().weight() >= SURE;
    }

    static boolean mayBeDenunciation(Map<String, Double> kinds) {
        return kinds.getOrDefault(Kind.DENUNCIATION.name(), 0.0)
                        + kinds.getOrDefault(Kind.SUSPECTED_DENUNCIATION.name(), 0.0)
                >= MAY_BE_DENUNCIATION;
    }

    static boolean mayTellOfMoney(Map<String, Double> components) {
        return components.getOrDefault(Component.INFORMAL_CHARGES.name(), 0.0) >= MAY_TELL_OF_MONEY;
    }

    /** Đ2.1: only an individual denounces; Đ25: anonymous ones are not denunciations. An agency is who passed it on. */
    private static boolean formal(Petition petition) {
        var channel = petition.channel();
        var sender = petition.senderType();
        return !petition.anonymous()
                && (channel == null || FORMAL_CHANNELS.contains(channel))
                && (sender == null || sender.equals("CITIZEN") || sender.equals("AGENCY") && PASSED_ON.equals(channel));
    }

    /** Luật Khiếu nại 02/2011, Đ8: a complaint is a signed petition, or told in person; a chat or nobody's words are neither. */
    static boolean unsigned(Petition petition) {
        return petition.anonymous() || petition.channel() != null && CHATS.contains(petition.channel());
    }

    /** Nobody judges in his own cause: what accuses people of a room goes to the inspectorate. */
    static boolean takesFromTheAccused(Kind kind, String lead, Accused accused) {
        return kind.restricted() ? accused.anybody() : accused.units().contains(lead);
    }

    static @Nullable Reason basis(Kind kind, List<Hit> hits) {
        return switch (kind) {
            case SUSPECTED_DENUNCIATION -> reason(Kind.DENUNCIATION, hits, "law:25/2018/QH14#22");
            case DENUNCIATION -> reason(kind, hits, "law:25/2018/QH14#8");
            case COMPLAINT -> reason(kind, hits, "law:02/2011/QH13#27");
            case BIDDING_PETITION -> reason(kind, hits, "law:22/2023/QH15#91");
            case REGULATION_FEEDBACK -> reason(kind, hits, "law:20/2008/NĐ-CP#5");
            case PETITION, REFLECTION, QUESTION -> null;
        };
    }

    /** With the words that made it that kind. */
    private static Reason reason(Kind kind, List<Hit> hits, String basis) {
        var words = hits.stream()
                .filter(hit -> hit.rule().kind() == kind)
                .flatMap(hit -> hit.phrases().stream())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        return new Reason("LAW", words, basis);
    }
}
