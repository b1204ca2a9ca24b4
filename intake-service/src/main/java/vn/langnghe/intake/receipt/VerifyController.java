package vn.langnghe.intake.receipt;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.langnghe.intake.domain.TrackingCode;

/** Says whether a receipt, or the record of an erasure, is one of ours. Looks nothing up: the signature alone decides. */
@Controller
@RequestMapping("/verify")
class VerifyController {

    private final Signer signer;
    private final ReceiptKey key;

    VerifyController(Signer signer, ReceiptKey key) {
        this.signer = signer;
        this.key = key;
    }

    @GetMapping
    String page(@RequestParam(required = false) @Nullable String receipt, Model model) {
        return show(receipt, null, null, model);
    }

    /** Posted, because a code and a text do not belong in an address. */
    @PostMapping
    String check(
            @RequestParam(required = false) @Nullable String receipt,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String content,
            Model model) {
        return show(receipt, code, content, model);
    }

    @GetMapping("/key")
    ResponseEntity<String> key() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/x-pem-file")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"langnghe-receipts.pem\"")
                .body(key.publicPem());
    }

    private String show(@Nullable String receipt, @Nullable String code, @Nullable String content, Model model) {
        model.addAttribute("receipt", receipt);
        model.addAttribute("said", content);
        if (receipt != null && !receipt.isBlank()) {
            var text = signer.open(receipt);
            model.addAttribute("genuine", text.isPresent());
            var statement = text.flatMap(Statement::parse);
            model.addAttribute("record", statement.isPresent() ? null : text.orElse(null));
            statement.ifPresent(stated -> {
                model.addAttribute("stated", stated);
                model.addAttribute("codeFits", code == null || code.isBlank() ? null : fits(stated, code));
                model.addAttribute(
                        "contentFits",
                        content == null || content.isBlank()
                                ? null
                                : Statement.digest(content).equals(stated.contentDigest()));
            });
        }
        return "intake/verify";
    }

    private static boolean fits(Statement stated, String code) {
        return TrackingCode.parse(code)
                .map(TrackingCode::hash)
                .filter(stated.codeDigest()::equals)
                .isPresent();
    }
}
