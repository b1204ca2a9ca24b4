package vn.langnghe.tracking.notification;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;

/** The bell, for programs. */
@RestController
@RequestMapping("/api/notifications")
class NotificationController {

    private static final int MOST_IDS = 300;

    private final Bell bell;

    NotificationController(Bell bell) {
        this.bell = bell;
    }

    /** The latest hundred of the cases he may see, and how much he has not read in all. */
    record Inbox(List<Bell.Line> items, int unread) {}

    /** What was read: these, or everything there is. */
    record Read(
            @Nullable List<@Nullable String> ids, @Nullable Boolean all) {}

    @GetMapping
    Inbox inbox(@RequestParam(defaultValue = "false") boolean unread, CurrentUser user) {
        NotificationPages.mustBeStaff(user);
        var lines = bell.lines(user).stream()
                .filter(line -> !unread || line.unread())
                .toList();
        return new Inbox(lines, bell.unread(user));
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@RequestBody Read read, CurrentUser user) {
        NotificationPages.mustBeStaff(user);
        if (Boolean.TRUE.equals(read.all())) {
            bell.readAll(user);
        } else if (read.ids() == null || read.ids().isEmpty()) {
            throw new InvalidInput("ids", "required");
        } else if (read.ids().size() > MOST_IDS) {
            throw new InvalidInput("ids", "too-long", MOST_IDS);
        } else {
            bell.read(
                    user,
                    Set.copyOf(read.ids().stream().filter(Objects::nonNull).toList()));
        }
    }
}
