"""The letters beyond ASCII in Dutch words, by the letters on either side.

Counted in OpenTaal's word list (Debian's wdutch 2.20.19, 413,288 words, names among them): all that occurs, but for the
names of letters ("å"), which running text has not. `_` is the beginning or the end of a word.
"""

_AROUND = {
    "à": "__ j_ ms",
    "á": """
        _l _n cd dn dt dá gá hr há j_ jr kn l_ lp ls lz mg ms mx má n_ nd ná r_ rn sm tá ws wt wá zl ál án ár ás át
    """,
    "â": "ht ln t_ wl wn",
    "ä": "ac ak al an ar dc dm fh gn ha hf hn jg ks lr ml nc ns vn vt",
    "å": "_l _n gs ml",
    "ç": "aa ao au eu io li lu na no o_ oa ra ro ru",
    "è": """
        br bs bt cn dc dr fg fr gl gn gr h_ hh hl hm ht hv ic im ir iv lc ln lr ls lt lv mn mr nv pr rc rm rn rr rs
        sl sr sv tg tl tr ud ur vr yr zt
    """,
    "é": """
        _c _l _m _n _p _q _r _v _é _í b_ bn bs bt bé bí c_ cb cc cd cg ch ck cl cs cz d_ db dc dg dj dl dn dr ds dt
        dz en f_ fb fg fh fl fp fr fs ft g_ gd gk gl gn gr gs gz gé h_ ha hb hk hl hm hn hr hs ht hé hü i_ if ig is
        it jr js k_ km kn l_ la lb le lg lh lm lo lr ls lv lé m_ ma md me mg mk ml mm mn mo mr ms mt mé n_ nd ne nl
        nr ns nt né o_ om on os p_ pa pc pd pl pp pr ps r_ ra rd re rf rg rl rm rr rs rt ru ré s_ sb se sp sr ss t_
        ta te tg tl tn tp ts tt u_ ue us v_ va vb vc vd vf vg vh vj vk vl vm vo vp vr vs vt vv vw vz vé wg wl wr wt
        wé y_ ys ze zg zk zl zé é_ éd éf él ém én ér ét í_ íd ím ín ír ís ít íz ó_ ós ót óv
    """,
    "ê": "bt ft gn lm ml pc rl rm rp rt rv tt ut",
    "ë": """
        a_ ad al an ar as at dr e_ eb ec ed ee ef eg ei ej el em en ep eq er es et eu ev ex ez i_ id if ig il in ip
        ir is it iv iw iz o_ oe of ol om on or os ot ox oy oz ul ut
    """,
    "í": "_k _n _s _é bn ca cé dt dé em hé ké l_ né ra wl wé zé éd én ús út",
    "î": "ac at nm ot",
    "ï": """
        a_ aa ab ac ad ae ah al am an ar as at av az e_ ea ec ed ee eg el em en eo er es et oc od oe on os ot oz uc
        ud ue ug un us ut
    """,
    "ñ": "eo ia oa oo ua uu",
    "ó": """
        _f _h _m _n _p _v _ó br bv dó en hé hó in km kn l_ ls ló mg mn mé mó nc ng nó rm rp rt ró só tc tk tr tt
        vl vó wr wó z_ zd zm zn zv zz óf óg ói ók ón ór ót
    """,
    "ô": "an hf hn ht pl rm",
    "ö": """
        _r bh dn fh gr gt hc hf jg jr kh kr ld lj lp ls lw m_ mb mh ml mn mr og ol om on op or ot rb rd re rh rm rn
        rs rt sr vc wl
    """,
    "ú": "_r _w al bí ds hn jí kn n_ ns sd sp ss tú zl úr",
    "û": "bt hs kb kt lt mn ot rl wn",
    "ü": """
        _b as ay bc bh bl dn dr ds en ep er es et fh gl hb hs ht jr kr lb lg lh ml mn nr rc rg rm sl tr um ws zr és
    """,
}

TRIGRAMS = frozenset(
    f"{around[0]}{letter}{around[1]}".replace("_", " ") for letter, pairs in _AROUND.items() for around in pairs.split()
)
"""Each such letter (lower-case) between its neighbours; a space is what is no letter."""
