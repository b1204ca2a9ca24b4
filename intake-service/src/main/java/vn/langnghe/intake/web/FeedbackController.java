package vn.langnghe.intake.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.intake.domain.Submission;
import vn.langnghe.intake.register.RegisterLine;
import vn.langnghe.platform.security.CurrentUser;

@RestController
@RequestMapping(path = "/api/feedback", produces = MediaType.APPLICATION_JSON_VALUE)
class FeedbackController {

    private final Reception reception;
    private final RegisterDesk register;
    private final SenderCards cards;
    private final SenderCorrections corrections;

    FeedbackController(Reception reception, RegisterDesk register, SenderCards cards, SenderCorrections corrections) {
        this.reception = reception;
        this.register = register;
        this.cards = cards;
        this.corrections = corrections;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> register(
            @RequestBody Submission submission,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam(defaultValue = "false") boolean signed,
            CurrentUser user) {
        var receipt = signed
                ? reception.receiveSigned(submission, Authors.of(user), key)
                : reception.receive(submission, Authors.of(user), key);
        return ResponseEntity.created(URI.create("/api/feedback/" + receipt.feedbackId()))
                .body(receipt);
    }

    @GetMapping
    @PreAuthorize("hasRole('CLERK')")
    Lines search(@ModelAttribute RegisterFilter filter, CurrentUser user) {
        return register.search(filter, user);
    }

    @GetMapping("/{id}")
    RegisterLine find(@PathVariable String id, CurrentUser user) {
        return register.read(id, user).line();
    }

    @PutMapping(path = "/{id}/submitter", consumes = MediaType.APPLICATION_JSON_VALUE)
    SenderCard correct(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String member,
            @RequestBody CardForm card,
            CurrentUser user) {
        return corrections.correct(id, member, card, user);
    }

    @GetMapping("/{id}/submitter")
    SenderCard submitter(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String member,
            @RequestParam(required = false) @Nullable String reason,
            CurrentUser user) {
        return cards.open(id, member, reason, user);
    }
}
