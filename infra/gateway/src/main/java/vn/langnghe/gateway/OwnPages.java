package vn.langnghe.gateway;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.langnghe.platform.web.Refusal;

/** The few things no service answers for alone. */
@Controller
class OwnPages {

    private final Resource openApi = new ClassPathResource("openapi.yaml");

    @GetMapping("/admin")
    String admin() {
        return "admin";
    }

    @GetMapping(path = "/api/openapi.yaml", produces = "application/yaml")
    @ResponseBody
    Resource openApi() {
        if (!openApi.exists()) {
            throw new Refusal(HttpStatus.NOT_FOUND, "not-found");
        }
        return openApi;
    }
}
