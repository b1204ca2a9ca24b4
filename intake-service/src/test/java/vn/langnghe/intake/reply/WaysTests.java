package vn.langnghe.intake.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.ReplyBy;
import vn.langnghe.intake.domain.Sender;

class WaysTests {

    private static final Set<Way> DESK = EnumSet.of(Way.CALL, Way.LETTER);

    private final Ways all = new Ways(EnumSet.allOf(Way.class));

    @Test
    void theSendersOwnChoiceComesFirst() {
        assertThat(all.to(sender("0912345678", "lan@congty.example", ReplyBy.SMS), Channel.MAILBOX))
                .contains(Way.SMS);
    }

    @Test
    void withoutAChoiceTheAnswerGoesBackTheWayItCame() {
        var both = sender("0912345678", "lan@congty.example", null);
        assertThat(all.to(both, Channel.HOTLINE)).contains(Way.CALL);
        assertThat(all.to(both, Channel.MAILBOX)).contains(Way.EMAIL);
        assertThat(all.to(Sender.known("ZALO:1"), Channel.ZALO)).contains(Way.ZALO);
        assertThat(all.to(Sender.known("FANPAGE:1"), Channel.FANPAGE)).contains(Way.MESSENGER);
    }

    @Test
    void whoWantsToHearNothingHearsNothing() {
        assertThat(all.to(sender("0912345678", "lan@congty.example", ReplyBy.NONE), Channel.HOTLINE))
                .isEmpty();
    }

    @Test
    void aWayThatLeadsNowhereIsNotTaken() {
        assertThat(all.to(sender("0912345678", null, ReplyBy.EMAIL), Channel.WEBSITE))
                .contains(Way.SMS);
    }

    @Test
    void whomNothingLeadsToIsLeftToTheDesk() {
        assertThat(all.to(sender(null, null, ReplyBy.ZALO), Channel.WEBSITE)).contains(Way.UNKNOWN);
        assertThat(new Ways(EnumSet.of(Way.UNKNOWN)).to(sender(null, "lan@congty.example", null), Channel.MAILBOX))
                .contains(Way.UNKNOWN);
    }

    @Test
    void whereNothingIsConnectedSomebodyCalls() {
        assertThat(new Ways(DESK).to(sender("0912345678", "lan@congty.example", ReplyBy.SMS), Channel.WEBSITE))
                .contains(Way.CALL);
    }

    @Test
    void whoOnlyLeftAnAddressGetsALetter() {
        var sender = new Sender("Nguyễn Thị Lan", null, null, "12 Trần Phú", null, null, null);
        assertThat(all.to(sender, Channel.ONE_STOP)).contains(Way.LETTER);
    }

    private static Sender sender(@Nullable String phone, @Nullable String email, @Nullable ReplyBy wish) {
        return new Sender(null, phone, email, null, null, null, wish);
    }
}
