package vn.langnghe.local.system;

/** The last thing `up` prints: where to go and as whom. */
final class Welcome {

    private Welcome() {}

    static String of(Place place, double seconds) {
        return """

                Lắng Nghe đã sẵn sàng · is ready (%.0f s)

                  Gửi phản ánh · to give feedback     %s/
                  Trực tiếp nhận · the call desk      %s/intake      clerk
                  Phân loại · triage                  %s/triage      triage
                  Xử lý hồ sơ · casework              %s/cases       officer.dkkd  officer2.dkkd  officer.nns  officer.dtc  officer.vps  officer.tts  inspector
                  Báo cáo · reports                   %s/reports     leader
                  Quản trị · administration           %s/admin       admin

                  Mật khẩu · password: langnghe (chỉ trên máy này · this machine only)
                  Dừng · stop: ./langnghe down        Trợ giúp · help: ./langnghe help
                """.formatted(
                        seconds,
                        place.gateway(),
                        place.gateway(),
                        place.gateway(),
                        place.gateway(),
                        place.gateway(),
                        place.gateway());
    }
}
