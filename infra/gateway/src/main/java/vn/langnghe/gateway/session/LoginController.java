package vn.langnghe.gateway.session;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.langnghe.platform.security.CurrentUser;

/** Where "sign in" leads: to the issuer, and afterwards back to the page that was wanted. */
@Controller
class LoginController {

    static final String WANTED = "wanted";

    @GetMapping("/login")
    String login(@RequestParam(required = false) @Nullable String to, CurrentUser user, HttpSession session) {
        if (!user.isAnonymous()) {
            return "redirect:" + LocalPath.of(to);
        }
        session.setAttribute(WANTED, LocalPath.of(to));
        return "redirect:/oauth2/authorization/" + Registration.ID;
    }
}
