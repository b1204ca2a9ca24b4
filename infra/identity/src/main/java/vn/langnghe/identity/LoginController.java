package vn.langnghe.identity;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class LoginController {

    private final IdentityProperties identity;

    LoginController(IdentityProperties identity) {
        this.identity = identity;
    }

    @GetMapping("/login")
    String page(
            @RequestParam(required = false) String refused,
            @RequestParam(required = false) String expired,
            Model model) {
        model.addAttribute("refused", refused != null);
        model.addAttribute("expired", expired != null);
        model.addAttribute("home", identity.gateway().url());
        return "login";
    }
}
