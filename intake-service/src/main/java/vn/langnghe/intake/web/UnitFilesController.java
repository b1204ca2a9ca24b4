package vn.langnghe.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Problems;

/** The unit's files beside a case, as a page whose list can be put into the page of the case. */
@Controller
@RequestMapping("/register/{id}/files")
class UnitFilesController {

    private static final String PAGE = "intake/unit-files";

    private final UnitFileDesk desk;
    private final Problems problems;

    UnitFilesController(UnitFileDesk desk, Problems problems) {
        this.desk = desk;
        this.problems = problems;
    }

    /**
     * @param into the forms of the page around it that may take files along
     * @param chosen those ticked already for the first of these forms
     */
    @GetMapping
    String list(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<String> into,
            @RequestParam(required = false) @Nullable List<String> chosen,
            CurrentUser user,
            Model model) {
        return show(id, into, Objects.requireNonNullElse(chosen, List.of()), user, model);
    }

    @PostMapping
    String add(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<String> into,
            @RequestPart(required = false) @Nullable List<MultipartFile> file,
            CurrentUser user,
            Locale locale,
            Model model) {
        var added = new ArrayList<String>();
        var faults = new ArrayList<FieldFault>();
        for (var one : Objects.requireNonNullElse(file, List.<MultipartFile>of())) {
            try {
                added.add(desk.lay(id, one, user).attachmentId());
            } catch (InvalidInput refused) {
                faults.addAll(refused.faults());
            }
        }
        model.addAttribute("errors", problems.errors(faults, locale));
        return show(id, into, added, user, model);
    }

    private String show(String id, @Nullable List<String> into, List<String> ticked, CurrentUser user, Model model) {
        model.addAttribute("files", desk.beside(id, user));
        model.addAttribute("ticked", ticked);
        model.addAttribute("feedbackId", id);
        model.addAttribute("into", Objects.requireNonNullElse(into, List.of()));
        return PAGE;
    }
}
