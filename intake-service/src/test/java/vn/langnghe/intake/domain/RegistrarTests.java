package vn.langnghe.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegistrarTests {

    private static final RequestKey KEY = new RequestKey("clerk", "call-1");
    private static final Sender LAN = new Sender("Nguyễn Thị Lan", "0912345678", null, null, null, null, null);

    private final MemoryRegister register = new MemoryRegister();
    private final MemorySubmitters submitters = new MemorySubmitters();
    private final Registrar registrar = new Registrar(
            register,
            submitters,
            new NoAttachments(),
            ReferenceTests::digest,
            Clock.fixed(Instant.parse("2026-11-22T01:02:03.123456789Z"), ZoneOffset.UTC));

    @Test
    void theSenderIsKeptApartAndFoundFromTheLine() {
        var registered = (Registration.Registered) registrar.register(item("Chờ lâu", LAN), KEY);
        assertThat(submitters.kept).containsOnlyKeys(registered.feedback().submitterId());
        assertThat(registered.feedback().registeredAt()).isEqualTo("2026-11-22T01:02:03.123Z");
        assertThat(registered.feedback().trackingHash())
                .isEqualTo(registered.code().hash());
    }

    @Test
    void aRepeatGetsTheFirstAnswerAndLeavesNoSecondSender() {
        var first = (Registration.Registered) registrar.register(item("Chờ lâu", LAN), KEY);
        var again = (Registration.Repeated) registrar.register(item("Chờ lâu", LAN), KEY);
        assertThat(again.code()).isEqualTo(first.code());
        assertThat(again.feedback()).isEqualTo(first.feedback());
        assertThat(submitters.kept).hasSize(1);
    }

    @Test
    void theSameKeyForSomethingElseIsAConflictAndTouchesNothing() {
        registrar.register(item("Chờ lâu", LAN), KEY);
        var before = Map.copyOf(submitters.kept);
        var other = new Sender("Trần Văn Nam", null, null, null, null, null, null);
        assertThat(registrar.register(item("Chờ lâu", other), KEY)).isEqualTo(new Registration.Conflict());
        assertThat(registrar.register(item("Chờ rất lâu", LAN), KEY)).isEqualTo(new Registration.Conflict());
        assertThat(submitters.kept).isEqualTo(before);
    }

    @Test
    void theSameKeyOfAnotherCallerIsAnotherRequest() {
        registrar.register(item("Chờ lâu", LAN), KEY);
        var other = registrar.register(item("Chờ lâu", LAN), new RequestKey("triage", "call-1"));
        assertThat(other).isInstanceOf(Registration.Registered.class);
    }

    @Test
    void withoutAKeyEveryRequestIsItsOwn() {
        registrar.register(item("Chờ lâu", null), null);
        registrar.register(item("Chờ lâu", null), null);
        assertThat(register.lines).hasSize(2);
    }

    @Test
    void diedBetweenSenderAndLineTheSameRequestCompletesWithOneSender() {
        register.broken = true;
        assertThatThrownBy(() -> registrar.register(item("Chờ lâu", LAN), KEY)).hasMessage("store away");
        register.broken = false;
        assertThat(registrar.register(item("Chờ lâu", LAN), KEY)).isInstanceOf(Registration.Registered.class);
        assertThat(submitters.kept).hasSize(1);
    }

    @Test
    void diedBeforeTheSenderWasKeptNothingIsThere() {
        submitters.broken = true;
        assertThatThrownBy(() -> registrar.register(item("Chờ lâu", LAN), KEY)).hasMessage("store away");
        assertThat(register.lines).isEmpty();
    }

    @Test
    void aTakenReferenceIsReplacedByTheNext() {
        register.taken = 3;
        var registered = (Registration.Registered) registrar.register(item("Chờ lâu", null), KEY);
        assertThat(registered.feedback().reference())
                .isEqualTo(Reference.of(
                        ReferenceTests::digest,
                        registered.feedback().id(),
                        registered.feedback().registeredAt(),
                        3));
    }

    @Test
    void nothingIsReceivedAfterItWasRegistered() {
        var early = (Registration.Registered) registrar.register(received("2026-11-20T00:00:00Z"), null);
        var late = (Registration.Registered) registrar.register(received("2026-11-22T01:04:00Z"), null);
        assertThat(early.feedback().receivedAt()).isEqualTo("2026-11-20T00:00:00Z");
        assertThat(late.feedback().receivedAt()).isEqualTo(late.feedback().registeredAt());
    }

    private static RegisterFeedback received(String at) {
        return new RegisterFeedback(
                Channel.LETTER,
                SenderType.CITIZEN,
                null,
                "Đơn",
                "vi",
                false,
                null,
                null,
                null,
                Instant.parse(at),
                null,
                List.of(),
                false,
                false,
                null,
                "clerk");
    }

    private static RegisterFeedback item(String content, @Nullable Sender sender) {
        return new RegisterFeedback(
                Channel.HOTLINE,
                SenderType.CITIZEN,
                null,
                content,
                "vi",
                false,
                null,
                null,
                null,
                null,
                sender,
                List.of(),
                false,
                false,
                null,
                "clerk");
    }

    private static final class NoAttachments implements Attachments {

        @Override
        public List<Attachment> find(List<String> ids, FeedbackId item) {
            return List.of();
        }

        @Override
        public void claim(List<Attachment> attachments, FeedbackId by) {}
    }

    private static final class MemoryRegister implements FeedbackRegister {

        final Map<FeedbackId, Feedback> lines = new HashMap<>();
        boolean broken;
        int taken;

        @Override
        public Entry add(Feedback feedback) {
            if (broken) {
                throw new IllegalStateException("store away");
            }
            if (taken-- > 0) {
                return new Entry.ReferenceTaken();
            }
            var first = lines.putIfAbsent(feedback.id(), feedback);
            return first == null ? new Entry.Added() : new Entry.IdTaken(first);
        }

        @Override
        public Optional<Feedback> find(FeedbackId id) {
            return Optional.ofNullable(lines.get(id));
        }
    }

    private static final class MemorySubmitters implements Submitters {

        final Map<UUID, Sender> kept = new HashMap<>();
        boolean broken;

        @Override
        public void keep(UUID submitterId, FeedbackId feedbackId, Sender sender) {
            if (broken) {
                throw new IllegalStateException("store away");
            }
            kept.put(submitterId, sender);
        }

        @Override
        public Optional<Sender> find(UUID submitterId) {
            return Optional.ofNullable(kept.get(submitterId));
        }

        @Override
        public void forget(UUID submitterId) {
            kept.remove(submitterId);
        }
    }
}
