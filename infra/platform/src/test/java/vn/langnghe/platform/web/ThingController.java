package vn.langnghe.platform.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import vn.langnghe.platform.security.CurrentUser;

/** A controller that can go wrong in every way. */
@Controller
@ResponseBody
class ThingController {

    enum Colour {
        RED,
        GREEN
    }

    record Part(@NotBlank String name, @Max(10) int count) {}

    record Thing(
            @NotBlank @Size(max = 20) String name,
            Colour colour,
            int count,
            @Valid List<Part> parts) {}

    @PostMapping("/api/things")
    Thing make(@Valid @RequestBody Thing thing) {
        return thing;
    }

    @PostMapping("/things")
    String fromForm(@Valid @ModelAttribute Thing thing) {
        return thing.name();
    }

    @GetMapping("/api/things")
    String list(
            @RequestParam int page,
            @RequestParam(required = false) Colour colour,
            @RequestHeader("X-Shelf") String shelf) {
        return shelf + page + colour;
    }

    @PostMapping("/api/things/picture")
    String picture(@RequestParam MultipartFile picture) {
        return picture.getOriginalFilename();
    }

    @GetMapping({"/api/things/{id}", "/things/{id}"})
    String one(@PathVariable String id) {
        switch (id) {
            case "gone" -> throw new Refusal(HttpStatus.CONFLICT, "test.gone", Map.of("state", "GONE"), "G-1");
            case "broken" -> throw new IllegalStateException("what people wrote");
            case "faulty" ->
                throw new InvalidInput(
                        List.of(new FieldFault("name", "too-long", 5), new FieldFault("count", "test.odd")));
            default -> {
                return id;
            }
        }
    }

    @PreAuthorize("hasRole('KEEPER')")
    @GetMapping("/api/things/secret")
    String secret(CurrentUser user) {
        return user.displayName() + user.units();
    }

    @GetMapping("/api/me")
    String me(CurrentUser user) {
        return user.isAnonymous() ? "nobody" : user.name();
    }
}
