#!/bin/sh
# Vérifie ce paquet sans aucun logiciel de l'association qui l'a remis.
#
#   ./verifier.sh        (ou : sh verifier.sh)
#
# Il faut : un shell POSIX, sha256sum (coreutils), openssl 3 ou plus récent, et les
# outils POSIX usuels. Rien n'est écrit dans le paquet, rien ne part sur le réseau.
# Sortie 0 : tout ce qui est annoncé à la fin est établi. Sortie 1 : la première
# pièce fautive est nommée, avec la raison.

LC_ALL=C
export LC_ALL
unset CDPATH
umask 077
set -uf

# --- Dire -------------------------------------------------------------------

# $1 pièce, $2 raison. Les noms hostiles sont filtrés avant d'arriver ici.
echec() {
	printf 'ÉCHEC\n  Pièce  : %s\n  Raison : %s\n' "$1" "$2"
	exit 1
}

# --- Préparer ---------------------------------------------------------------

cd -- "$(dirname -- "$0")" || exit 1
for outil in sha256sum openssl awk cmp cut find grep mkdir od rm sed sort tr wc; do
	command -v "$outil" >/dev/null 2>&1 || echec 'cet ordinateur' "il manque l'outil $outil"
done
travail="${TMPDIR:-/tmp}/temoin-verifier.$$"
mkdir -- "$travail" || echec 'cet ordinateur' 'pas de dossier temporaire où travailler'
trap 'rm -rf -- "$travail"' EXIT
trap 'exit 1' HUP INT TERM

# --- Octets et signatures ---------------------------------------------------

# Hexadécimal en octets.
octets() {
	# shellcheck disable=SC2059
	printf "$(printf '%s\n' "$1" | awk '{
		for (i = 1; i <= length($0); i += 2)
			printf "\\%03o", 16 * (index("0123456789abcdef", substr($0, i, 1)) - 1) \
				+ index("0123456789abcdef", substr($0, i + 1, 1)) - 1
	}')"
}

# Base64 (sans saut de ligne) en hexadécimal.
hex_de_base64() {
	printf '%s' "$1" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \n'
}

# Le SHA-256 de l'entrée standard.
empreinte() {
	sha256sum | cut -c1-64
}

# $1 modèle (expression régulière de base), $2 fichier : vrai s'il est une seule ligne de cette forme.
une_ligne() {
	awk 'END { exit NR != 1 }' "$2" && [ "$(grep -c "^$1\$" "$2")" = 1 ]
}

# Une clé publique Ed25519 brute (hexadécimal) telle qu'un fichier PEM l'écrit (RFC 8410).
pem_de() {
	printf -- '-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n' \
		"$(octets "302a300506032b6570032100$1" | openssl base64 -A)"
}

# Les points d'ordre petit « signent » n'importe quoi (RFC 8032 § 8.4) : refusés.
cle_faible() {
	case $1 in
	0100000000000000000000000000000000000000000000000000000000000000) return 0 ;;
	0100000000000000000000000000000000000000000000000000000000000080) return 0 ;;
	0000000000000000000000000000000000000000000000000000000000000000) return 0 ;;
	0000000000000000000000000000000000000000000000000000000000000080) return 0 ;;
	e[cde]ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff[7f]f) return 0 ;;
	26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc[08]5) return 0 ;;
	c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03[7f]a) return 0 ;;
	esac
	return 1
}

# $1 clé PEM, $2 message, $3 signature (64 octets) : trois fichiers.
signature_bonne() {
	openssl pkeyutl -verify -pubin -inkey "$1" -rawin -in "$2" -sigfile "$3" >/dev/null 2>&1
}

# Un essai connu (clé de la RFC 8032 § 7.1), pour ne pas accuser le paquet quand c'est openssl qui ne sait pas.
pem_de d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a >"$travail/cle"
printf 'temoin\n' >"$travail/message"
printf '%s' 'NzfWb2Ew2pcNHBSYN0GIYDTd4AX1k/tZRDnZTV/1fLjzGNQvjU9wDa4GnEZy7ON0Kjo5d9rq9gBeL3GoWmpwAA==' |
	openssl base64 -d -A >"$travail/signature"
signature_bonne "$travail/cle" "$travail/message" "$travail/signature" ||
	echec 'cet ordinateur' 'openssl ne sait pas vérifier Ed25519 : il faut OpenSSL 3 ou plus récent'
printf 'autre\n' >"$travail/message"
if signature_bonne "$travail/cle" "$travail/message" "$travail/signature"; then
	echec 'cet ordinateur' 'openssl accepte une signature fausse'
fi

# --- 1. Les fichiers présents, sous des noms sans piège ---------------------

find . -name '*[!A-Za-z0-9._-]*' | tr -c 'A-Za-z0-9._/\n-' '?' >"$travail/noms"
[ -s "$travail/noms" ] && echec "$(sed -n 1p "$travail/noms")" 'un nom que ce paquet ne peut pas contenir'
find . ! -type f ! -type d >"$travail/noms"
[ -s "$travail/noms" ] && echec "$(sed -n 1p "$travail/noms")" "ce n'est pas un fichier ordinaire"
find . -type f | sed 's,^\./,,' | sort >"$travail/presents"

# --- 2. Les deux manifestes (BagIt, RFC 8493) -------------------------------

# $1 manifeste, $2 ce que ses chemins peuvent être.
manifeste() {
	[ -f "$1" ] || echec "$1" 'le fichier manque'
	[ "$(tr -d '\n -~' <"$1" | wc -c)" -eq 0 ] || echec "$1" "un octet qu'un manifeste ne contient pas"
	ligne=$(grep -nv "^[0-9a-f]\{64\}  $2\$" "$1" | sed -n '1s/:.*//p')
	[ -z "$ligne" ] || echec "$1" "la ligne $ligne est mal formée"
	cut -c67- "$1" >"$travail/chemins"
	sort -u "$travail/chemins" | cmp -s - "$travail/chemins" ||
		echec "$1" 'les chemins ne sont pas triés, chacun une fois'
	while IFS= read -r chemin; do
		[ -f "$chemin" ] || echec "$chemin" "$1 le nomme, le fichier manque"
	done <"$travail/chemins"
	if ! sha256sum --strict -c "$1" >"$travail/verdict" 2>/dev/null; then
		fautif=$(sed -n 's/: FAILED.*//p' "$travail/verdict" | sed -n 1p)
		echec "${fautif:-$1}" "son empreinte SHA-256 n'est pas celle que donne $1"
	fi
	cat "$travail/chemins" >>"$travail/nommes"
}

partie='[A-Za-z0-9][A-Za-z0-9._-]*'
manifeste tagmanifest-sha256.txt "$partie"
printf '%s\n' LISEZMOI.txt bag-info.txt bagit.txt manifest-sha256.txt verifier.sh |
	cmp -s - "$travail/chemins" || echec tagmanifest-sha256.txt 'il ne nomme pas les cinq fichiers attendus'
manifeste manifest-sha256.txt "data\(/$partie\)\{1,\}"
printf 'tagmanifest-sha256.txt\n' >>"$travail/nommes"
awk 'NR == FNR { nomme[$0]; next } !($0 in nomme) { print; exit }' \
	"$travail/nommes" "$travail/presents" >"$travail/intrus"
[ -s "$travail/intrus" ] && echec "$(cat "$travail/intrus")" 'aucun manifeste ne nomme ce fichier'
printf 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' | cmp -s - bagit.txt ||
	echec bagit.txt "ce n'est pas la déclaration de BagIt 1.0"

# --- 3. La clé du journal ---------------------------------------------------

# Le nom est montré plus loin : des signes d'ASCII seulement, un terminal obéit aux autres.
une_ligne '[!-*,-~]\{1,\}+[0-9a-f]\{8\}+[A-Za-z0-9+/]\{44\}' data/log-key.txt ||
	echec data/log-key.txt "ce n'est pas une clé de journal (nom+identifiant+clé)"
journal=$(sed 's/+.*//' data/log-key.txt)
journal_id=$(sed 's/^[^+]*+//; s/+.*//' data/log-key.txt)
journal_cle=$(hex_de_base64 "$(sed 's/^[^+]*+[^+]*+//' data/log-key.txt)")
case $journal_cle in
01*) journal_cle=${journal_cle#01} ;;
*) echec data/log-key.txt "ce n'est pas une clé Ed25519" ;;
esac
[ "$({ printf '%s\n' "$journal" && octets "01$journal_cle"; } | empreinte | cut -c1-8)" = "$journal_id" ] ||
	echec data/log-key.txt "l'identifiant n'est pas celui de la clé"
cle_faible "$journal_cle" && echec data/log-key.txt "cette clé « signerait » n'importe quoi"
pem_de "$journal_cle" | cmp -s - data/log-key.pem ||
	echec data/log-key.pem "ce n'est pas la clé de data/log-key.txt"

# --- 4. Les preuves d'inscription au journal (RFC 9162, C2SP tlog-proof) ----

: >"$travail/tetes"
: >"$travail/places"

est_base64_32() {
	case $1 in *[!A-Za-z0-9+/=]* | '') return 1 ;; esac
	printf '%s\n' "$1" | grep -q '^[A-Za-z0-9+/]\{43\}=$'
}

est_nombre() {
	case $1 in '' | *[!0-9]* | 0?*) return 1 ;; esac
	[ ${#1} -le 15 ]
}

# Le nœud au-dessus de deux empreintes (RFC 9162 § 2.1.1).
noeud() {
	octets "01$1$2" | empreinte
}

# Les signatures du point de contrôle par la clé du journal (C2SP signed-note) ; la suite du fichier est sur &3.
signatures() {
	vues=0
	while IFS= read -r ligne <&3; do
		case $ligne in "— $journal "*) ;; *) continue ;; esac
		texte=${ligne#"— $journal "}
		printf '%s\n' "$texte" | grep -q '^[A-Za-z0-9+/]\{91\}=$' || continue
		brute=$(hex_de_base64 "$texte")
		[ "$(printf '%s' "$brute" | cut -c1-8)" = "$journal_id" ] || continue
		octets "$(printf '%s' "$brute" | cut -c9-)" >"$travail/signature"
		signature_bonne data/log-key.pem "$travail/point" "$travail/signature" ||
			echec "$1" "la signature du journal n'est pas bonne"
		vues=$((vues + 1))
	done
	[ "$vues" -gt 0 ] || echec "$1" "le journal de data/log-key.txt n'a pas signé ce point de contrôle"
}

# $1 nom de la preuve, $2 objet (SHA-256 en hexadécimal). Met la place dans le journal dans « place ».
preuve() {
	preuve=data/proofs/$1.tlog-proof
	[ -f "$preuve" ] || echec "$preuve" 'la preuve manque'
	printf '%s\n' "$preuve" >>"$travail/attendus"
	exec 3<"$preuve"
	IFS= read -r tete <&3
	IFS= read -r sel <&3
	IFS= read -r place <&3
	[ "$tete" = 'c2sp.org/tlog-proof@v1' ] || echec "$preuve" "ce n'est pas un tlog-proof"
	sel=${sel#extra }
	est_base64_32 "$sel" || echec "$preuve" "le sel n'a pas 32 octets"
	place=${place#index }
	est_nombre "$place" || echec "$preuve" "la place n'est pas un nombre"
	feuille=$({ printf 'temoin/leaf/v1\n' && octets "$(hex_de_base64 "$sel")$2"; } | empreinte)
	r=$(octets "00$feuille" | empreinte)
	: >"$travail/chemin"
	while IFS= read -r ligne <&3 && [ -n "$ligne" ]; do
		est_base64_32 "$ligne" || echec "$preuve" "une empreinte du chemin n'a pas 32 octets"
		hex_de_base64 "$ligne" >>"$travail/chemin"
		printf '\n' >>"$travail/chemin"
	done
	IFS= read -r origine <&3
	IFS= read -r taille <&3
	IFS= read -r racine <&3
	IFS= read -r vide <&3
	[ "$origine" = "$journal" ] || echec "$preuve" "ce point de contrôle est d'un autre journal"
	est_nombre "$taille" || echec "$preuve" "la taille du journal n'est pas un nombre"
	est_base64_32 "$racine" || echec "$preuve" "la racine n'a pas 32 octets"
	[ -z "$vide" ] || echec "$preuve" 'le point de contrôle est mal formé'
	printf '%s\n%s\n%s\n' "$origine" "$taille" "$racine" >"$travail/point"
	signatures "$preuve"
	exec 3<&-
	inclusion "$preuve"
	printf '%s %s %s\n' "$taille" "$racine" "$preuve" >>"$travail/tetes"
	printf '%s %s\n' "$place" "$preuve" >>"$travail/places"
}

# L'inclusion (RFC 9162 § 2.1.3.2) : de la feuille « r », par « chemin », à la racine.
inclusion() {
	[ "$place" -lt "$taille" ] || echec "$1" 'la place dépasse la taille du journal'
	fn=$place
	sn=$((taille - 1))
	while IFS= read -r p; do
		[ "$sn" -ne 0 ] || echec "$1" 'le chemin est trop long'
		if [ $((fn % 2)) -eq 1 ] || [ "$fn" -eq "$sn" ]; then
			r=$(noeud "$p" "$r")
			while [ $((fn % 2)) -eq 0 ] && [ "$fn" -ne 0 ]; do
				fn=$((fn / 2))
				sn=$((sn / 2))
			done
		else
			r=$(noeud "$r" "$p")
		fi
		fn=$((fn / 2))
		sn=$((sn / 2))
	done <"$travail/chemin"
	[ "$sn $r" = "0 $(hex_de_base64 "$racine")" ] ||
		echec "$1" "cette preuve n'est pas celle de cet objet : le chemin ne mène pas à la racine signée"
}

# --- 5. Les pièces scellées : relevés et qualifications ---------------------

# Les membres d'un JSON canonique (RFC 8785), un par ligne. Un guillemet venu d'un texte y est toujours échappé :
# une ligne entière "nom":"valeur" est donc toujours un vrai membre.
membres() {
	# shellcheck disable=SC2020
	tr '{}[],' '\n\n\n\n\n' <"$1"
}

# $1 fichier, $2 nom : la valeur du membre, qui doit être unique ; des lettres, des chiffres et des traits.
valeur() {
	membres "$1" | sed -n "s/^\"$2\":\"\([A-Za-z0-9-]*\)\"\$/\1/p" >"$travail/valeur"
	[ "$(wc -l <"$travail/valeur")" -eq 1 ] || echec "$1" "le membre « $2 » n'y est pas une fois"
	cat "$travail/valeur"
}

# $1 sorte, $2 nom. Met l'identifiant dans « id ».
scelle() {
	id=$(empreinte <"data/$2.json")
	for piece in "data/$2.json" "data/$2.statement.txt" "data/$2.sig" "data/$2-key.pem"; do
		[ -f "$piece" ] || echec "$piece" 'le fichier manque'
		printf '%s\n' "$piece" >>"$travail/attendus"
	done
	printf 'temoin/%s/v1 sha256:%s\n' "$1" "$id" | cmp -s - "data/$2.statement.txt" ||
		echec "data/$2.statement.txt" "ce n'est pas la ligne à signer pour data/$2.json"
	cle=$(sed -n '2s/^MCowBQYDK2VwAyEA\([A-Za-z0-9+/]\{43\}=\)$/\1/p' "data/$2-key.pem")
	[ -n "$cle" ] || echec "data/$2-key.pem" "ce n'est pas une clé publique Ed25519"
	cle=$(hex_de_base64 "$cle")
	pem_de "$cle" | cmp -s - "data/$2-key.pem" || echec "data/$2-key.pem" "ce n'est pas une clé publique Ed25519"
	cle_faible "$cle" && echec "data/$2-key.pem" "cette clé « signerait » n'importe quoi"
	[ "$(wc -c <"data/$2.sig")" -eq 64 ] || echec "data/$2.sig" "la signature n'a pas 64 octets"
	signature_bonne "data/$2-key.pem" "data/$2.statement.txt" "data/$2.sig" ||
		echec "data/$2.sig" "ce n'est pas la signature de data/$2.statement.txt par data/$2-key.pem"
	grep -qx "$id" "$travail/objets" && echec "data/$2.json" 'cette pièce est là deux fois'
	preuve "$2" "$id"
	printf '%s\n' "$id" >>"$travail/objets"
}

# Chaque fichier que nomme un relevé est là, sous son empreinte et l'extension de son type.
fichiers_du_releve() {
	membres "$1" | awk -F'"' '
		BEGIN {
			e["image/png"] = "png"; e["image/webp"] = "webp"; e["image/jpeg"] = "jpg"
			e["image/gif"] = "gif"; e["image/avif"] = "avif"; e["text/html"] = "html"; e["text/vtt"] = "vtt"
			e["video/mp4"] = "mp4"; e["video/webm"] = "webm"; e["audio/mpeg"] = "mp3"; e["audio/mp4"] = "m4a"
			e["audio/ogg"] = "ogg"; e["audio/webm"] = "weba"; e["audio/wav"] = "wav"
		}
		/^"mediaType":"[a-z0-9\/]*"$/ { t = $4 }
		/^"sha256":"/ { if ($0 !~ /^"sha256":"[0-9a-f]*"$/ || length($4) != 64 || !(t in e)) print "?"
			else print $4 "." e[t] }' >"$travail/fichiers"
	while IFS= read -r attendu; do
		[ "$attendu" != '?' ] || echec "$1" 'un fichier y est mal nommé'
		grep -q "^${attendu%%.*}  data/files/$attendu\$" manifest-sha256.txt ||
			echec "data/files/$attendu" "$1 nomme ce fichier, il n'est pas là sous cette empreinte"
		printf 'data/files/%s\n' "$attendu" >>"$travail/attendus"
	done <"$travail/fichiers"
}

: >"$travail/attendus"
: >"$travail/objets"
: >"$travail/inscriptions"
printf '%s\n' data/log-key.pem data/log-key.txt data/report.html >>"$travail/attendus"

releves=0
nom=record
while [ -f "data/$nom.json" ] || [ "$releves" -eq 0 ]; do
	[ -f "data/$nom.json" ] || echec data/record.json 'le relevé manque'
	scelle record "$nom"
	fichiers_du_releve "data/$nom.json"
	printf '  data/%s.json, à la place %s\n' "$nom" "$place" >>"$travail/inscriptions"
	releves=$((releves + 1))
	nom=record-$((releves + 1))
done
cat "$travail/objets" >"$travail/releves"

qualifications=0
while [ -f "data/classification-$((qualifications + 1)).json" ]; do
	qualifications=$((qualifications + 1))
	nom=classification-$qualifications
	scelle classification "$nom"
	releve=$(valeur "data/$nom.json" record) || { printf '%s\n' "$releve"; exit 1; }
	grep -qx "$releve" "$travail/releves" || echec "data/$nom.json" "elle n'est d'aucun relevé de ce paquet"
	printf '  data/%s.json, à la place %s\n' "$nom" "$place" >>"$travail/inscriptions"
done

# --- 6. La suite des événements ---------------------------------------------

: >"$travail/recus"
evenements=0
precedent=null
dossier=
dernier=
while fichier=$(printf 'data/events/%04d.json' $((evenements + 1))) && [ -f "$fichier" ]; do
	evenements=$((evenements + 1))
	printf '%s\n' "$fichier" >>"$travail/attendus"
	membres "$fichier" >"$travail/membres"
	[ "$(grep '^"sequence":' "$travail/membres")" = "\"sequence\":$evenements" ] ||
		echec "$fichier" "ce n'est pas l'événement numéro $evenements"
	[ "$(grep '^"previous":' "$travail/membres")" = "\"previous\":$precedent" ] ||
		echec "$fichier" "il ne nomme pas l'événement qui le précède"
	cas=$(valeur "$fichier" case) || { printf '%s\n' "$cas"; exit 1; }
	[ "${dossier:=$cas}" = "$cas" ] || echec "$fichier" "il est d'un autre dossier"
	dernier=$(valeur "$fichier" kind) || { printf '%s\n' "$dernier"; exit 1; }
	case $dernier in
	received) sed -n 's/^"record":"\([0-9a-f]*\)"$/\1/p; s/^"\([0-9a-f]*\)"$/\1/p' "$travail/membres" ;;
	reclassified) sed -n 's/^"classification":"\([0-9a-f]*\)"$/\1/p' "$travail/membres" ;;
	esac >>"$travail/recus"
	id=$(empreinte <"$fichier")
	precedent=\"$id\"
	rapport=$(sed -n 's/^"report":"\([0-9a-f]*\)"$/\1/p' "$travail/membres")
	preuve "$(printf 'event-%04d' "$evenements")" "$id"
	printf '  %s (%s), à la place %s\n' "$fichier" "$dernier" "$place" >>"$travail/inscriptions"
done
[ "$evenements" -gt 0 ] || echec data/events/0001.json 'il manque le premier événement'
fichier=$(printf 'data/events/%04d.json' "$evenements")
[ "$dernier" = exported ] || echec "$fichier" "le dernier événement d'un paquet est son export"
[ "$(empreinte <data/report.html)" = "$rapport" ] ||
	echec data/report.html "ce n'est pas le rapport que nomme l'événement d'export"
sort -u "$travail/objets" >"$travail/tenus"
sort -u "$travail/recus" | cmp -s - "$travail/tenus" ||
	echec data/events "les événements n'ont pas reçu exactement les relevés et qualifications de ce paquet"

# --- 7. Rien d'autre, et un seul journal ------------------------------------

cut -c67- manifest-sha256.txt | awk 'NR == FNR { attendu[$0]; next } !($0 in attendu) { print; exit }' \
	"$travail/attendus" - >"$travail/intrus"
[ -s "$travail/intrus" ] && echec "$(cat "$travail/intrus")" 'rien dans ce paquet ne nomme cette pièce'
grep -qxF "External-Identifier: $dossier" bag-info.txt || echec bag-info.txt "ce n'est pas le dossier des événements"
awk '($1 in racine) && racine[$1] != $2 { print $3; exit } { racine[$1] = $2 }' "$travail/tetes" >"$travail/double"
[ -s "$travail/double" ] && echec "$(cat "$travail/double")" 'le journal montre deux racines pour une même taille'
awk '$1 in vue { print $2; exit } { vue[$1] }' "$travail/places" >"$travail/double"
[ -s "$travail/double" ] && echec "$(cat "$travail/double")" 'le journal montre deux pièces à une même place'

# --- Ce qui est établi, et ce qui ne l'est pas ------------------------------

cat <<FIN
Le paquet est entier et cohérent.

ÉTABLI
- Chaque fichier a l'empreinte SHA-256 que donnent les manifestes ; aucun ne manque, aucun n'est de trop.
- $releves relevé(s) et $qualifications qualification(s) portent la signature (Ed25519) de la clé jointe, et chaque
  fichier qu'un relevé nomme est là.
- $evenements événement(s) se suivent sans trou ; le dernier est l'export de ce rapport.
- Chacun est inscrit au journal « $journal », dont la racine est signée par la clé de data/log-key.txt :
FIN
cat "$travail/inscriptions"
cat <<FIN
- Dossier : $dossier

NON ÉTABLI
- Que la page affichait ce contenu, ni qui l'a publié : l'identité réelle de l'auteur n'est pas établie.
- L'heure : c'est celle de l'ordinateur du bénévole, puis du serveur de l'association. Aucun tiers ne l'a attestée.
- À qui sont les clés. Demandez à l'association la clé de son journal par une autre voie, et comparez :
  $(cat data/log-key.txt)
- Que le journal soit le même pour tous : cela se vérifie en comparant ses points de contrôle avec d'autres.
- Le nom de l'association dans bag-info.txt, LISEZMOI.txt, et ce programme lui-même : seul le manifeste les nomme, et
  personne ne l'a signé. Dans le doute, refaites cette vérification avec un verifier.sh obtenu par une autre voie.
- Ce qui a pu arriver au dossier après cet export.
- Qu'une infraction soit constituée : seul un juge peut le dire.

Relevé de contenu en ligne établi par un particulier. Ce document n'est pas un constat de commissaire de justice et
n'a pas la force probante d'un tel constat. Sa valeur est appréciée librement par le juge.
FIN
