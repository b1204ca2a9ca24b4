package vn.langnghe.intake.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import vn.langnghe.intake.domain.TrackingCode;
import vn.langnghe.intake.register.Disclosures;
import vn.langnghe.intake.register.RegisterSearch;
import vn.langnghe.platform.web.Refusal;

/** What intake adds to the page of whoever holds a tracking code. */
@Controller
@RequestMapping("/track/{code}")
class OwnItemController {

    private final RegisterSearch register;
    private final Disclosures disclosures;
    private final LaterFiles later;

    OwnItemController(RegisterSearch register, Disclosures disclosures, LaterFiles later) {
        this.register = register;
        this.disclosures = disclosures;
        this.later = later;
    }

    @GetMapping("/disclosures")
    String disclosures(
            @PathVariable String code,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            Model model) {
        var item = TrackingCode.parse(code)
                .flatMap(register::opened)
                .map(found -> found.line().feedbackId());
        // looked for even where there is no item, so that the time taken says nothing
        var readings = disclosures.of(item.orElse("none"));
        if (item.isEmpty()) {
            throw unknown();
        }
        model.addAttribute("code", code);
        model.addAttribute("readings", readings);
        return fragment == null ? "intake/disclosures" : "intake/disclosures :: list";
    }

    @PostMapping("/attachments")
    ResponseEntity<Void> add(
            @PathVariable String code,
            @RequestPart(required = false) @Nullable List<MultipartFile> file,
            @RequestParam(required = false) @Nullable String text) {
        var parsed = TrackingCode.parse(code).orElseThrow(OwnItemController::unknown);
        var item = register.opened(parsed).map(RegisterSearch.Found::line).orElseThrow(OwnItemController::unknown);
        later.add(parsed, item.feedbackId(), Objects.requireNonNullElse(file, List.of()), text);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/track/" + parsed)
                .build();
    }

    private static Refusal unknown() {
        return new Refusal(HttpStatus.NOT_FOUND, "feedback-unknown");
    }
}
