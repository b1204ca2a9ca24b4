package vn.langnghe.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
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
import vn.langnghe.intake.attachment.UnitFiles;
import vn.langnghe.intake.reply.sending.UnitNames;
import vn.langnghe.platform.security.Neighbourhood;

/** What intake adds to the page of whoever holds a tracking code. */
@Controller
@RequestMapping("/track/{code}")
class OwnItemController {

    private final OwnItems items;
    private final LaterFiles later;
    private final UnitFiles unitFiles;
    private final Download downloads;
    private final UnitNames units;

    OwnItemController(OwnItems items, LaterFiles later, UnitFiles unitFiles, Download downloads, UnitNames units) {
        this.items = items;
        this.later = later;
        this.unitFiles = unitFiles;
        this.downloads = downloads;
        this.units = units;
    }

    @GetMapping("/disclosures")
    String disclosures(
            @PathVariable String code,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        var readings = items.find(code, Neighbourhood.of(request)).readings();
        model.addAttribute(
                "readings",
                readings.stream()
                        .map(reading -> ShownReading.of(reading, units, locale))
                        .toList());
        model.addAttribute("code", code);
        return fragment == null ? "intake/disclosures" : "intake/disclosures :: list";
    }

    /** What a unit sent along with its answer. */
    @GetMapping("/files/{id}")
    ResponseEntity<Resource> file(@PathVariable String code, @PathVariable String id, HttpServletRequest request) {
        var item = items.find(code, Neighbourhood.of(request));
        return downloads.of(unitFiles.sentTo(item.feedbackId(), id).orElseThrow(Download::unknown));
    }

    @PostMapping("/attachments")
    ResponseEntity<Void> add(
            @PathVariable String code,
            @RequestPart(required = false) @Nullable List<MultipartFile> file,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable Integer part,
            @RequestParam(required = false) @Nullable String rendered,
            HttpServletRequest request) {
        var item = items.find(code, Neighbourhood.of(request));
        var caseId = part == null ? null : item.feedbackId() + "-" + part;
        var files = Objects.requireNonNullElse(file, List.<MultipartFile>of());
        int taken = later.add(item.code(), item.feedbackId(), caseId, rendered, files, text);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/track/" + item.code() + "?received=" + taken)
                .build();
    }
}
