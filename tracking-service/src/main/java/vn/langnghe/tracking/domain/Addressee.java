package vn.langnghe.tracking.domain;

/** To whom a letter about a case goes. */
public enum Addressee {
    SENDER,
    /** Whoever a denunciation is about is told that it was taken up (Luật Tố cáo 25/2018/QH14, Đ29). */
    DENOUNCED,
    /** The press or the body that sent the matter on (Luật Tố cáo, Đ26; Luật Tiếp công dân 42/2013/QH13, Đ27.2). */
    FORWARDER
}
