package vn.langnghe.gateway.session;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.platform.security.CurrentUser;

/** Who this browser is signed in as. */
@RestController
class MeController {

    @GetMapping("/me")
    CurrentUser me(CurrentUser user) {
        return user;
    }
}
