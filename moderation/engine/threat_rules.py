"""What a threat says, and what only sounds like one, as patterns over lower-case text."""

from __future__ import annotations


def any_of(*alternatives: str) -> str:
    """Return a group of ``alternatives``."""
    return "(?:" + "|".join(alternatives) + ")"


def as_rules(*rules: str) -> str:
    """Return one pattern for ``rules``, each from the start of a word."""
    return "|".join(rf"\b(?:{rule})" for rule in rules)


AP = "['’]?"
GROUP = any_of(
    r"people", r"wom[ae]n", r"m[ae]n", r"guys?", r"agents?", r"employees?", r"staff", r"managers?",
    r"managing director",
    r"ceos?", r"immigrants?", r"muslims?", r"jews?", r"christians?", r"gays?", r"lesbians?", r"blacks?", r"whites?",
    r"asians?", r"mexicans?", r"indians?", r"foreigners?", r"refugees?", r"trans", r"disabled", r"workers?", r"reps?",
    r"representatives?", r"drivers?", r"developers?", r"devs?", r"programmers?", r"engineers?", r"designers?",
    r"supervisors?",
    r"idiots?", r"morons?", r"bastards?", r"bitch(?:es)?", r"cunts?", r"fuckers?", r"assholes?", r"pricks?",
    r"scumbags?",
    r"persons?", r"kids?", r"child(?:ren)?", r"girls?", r"boys?", r"famil(?:y|ies)", r"wi(?:fe|"
    r"ves)", r"husbands?", r"mothers?",
    r"fathers?", r"moms?", r"dads?", r"sons?", r"daughters?", r"neighbou?rs?", r"landlords?", r"owners?",
    r"boss(?:es)?",
    r"everyone", r"everybody", r"anyone", r"anybody", r"someone", r"somebody", r"whoever", r"executives?",
    r"directors?",
    r"customers?", r"teams?", r"scammers?", r"thie(?:f|ves)", r"liars?", r"faggots?", r"niggers?", r"trann(?:y|"
    r"ies)", r"retards?",
    r"teachers?", r"doctors?", r"nurses?", r"police(?:men|"
    r"man)?", r"cops?", r"lady", r"ladies", r"clerks?", r"cashiers?",
    r"receptionists?", r"technicians?", r"advisors?", r"operators?",
)  # fmt: skip
_PRONOUN = (
    r"(?:you(?: all| guys| people| lot| two| both)?|u|ya|yall|y'all|him|her|them|ur|"
    r"(?:every (?:single |last )?one|each|all|half) of (?:you|them)|these people|those people)"
)
_PERSON = (
    rf"(?:{_PRONOUN}|(?:(?:all|every|any|each|some|one|a|an|the|that|this|these|those|your|his|her|their|of|other|"
    rf"fucking|damn|next|first|last|"
    rf"whole|entire|stupid|\w+ing|trans|black|gay|disabled|white|netflix|support|service|customer|single|goddamn|"
    rf"bloody)\s){{1,5}}{GROUP}|"
    rf"{GROUP})"
)
_I_WILL = any_of(
    rf"i{AP}(?:ll|m)", r"i (?:will|shall|am|might|want|wanna|swear|promise|plan|intend|wish|hope|need|would|should|"
    r"am gonna)",
    rf"i{AP}d (?:love|like|happily|gladly)", r"gonna", r"imma", r"ima", rf"we{AP}(?:ll|re)",
    r"we (?:will|shall|should|must|need|are|have|ought|want)", r"(?:someone|somebody|people|everyone|you) (?:should|"
    r"needs?|ought|must|has|have)",
    rf"let{AP}s", r"(?:going|about|ready|planning) to", r"wait (?:till|until) i", r"if i (?:see|find|meet|catch|"
    r"get)",
)  # fmt: skip
_THEN = (
    r"(?:\s(?:going|gonna|to|will|just|personally|really|literally|come|coming|and|over|there|go|find|love|like|i|"
    r"could|would|be|able|"
    r"get|have|ought|all|finally|happily|hunt|down|track|you|him|her|them|swear|god|ll|so|fucking|actually|soon|one|"
    r"day|tonight|tomorrow|"
    r"if|see|again|ever|then|out|up|where|live|beat|gladly|personally|start|hold|a|gun|knife|bring|use|take|with|my|"
    r"the|bat|your|house|office|headquarters|hq|building|work|school|in|next|"
    r"developer|designer|manager|agent|person|guy|idiot|who|whoever)){0,9}?"
)
_HARM = any_of(
    r"kill(?:ing)?", r"murder(?:ing)?", r"shoot(?:ing)?", r"stab(?:bing)?", r"strangle", r"strangling",
    r"punch(?:ing)?",
    r"beat(?:ing)?(?: up| down)?", r"hurt(?:ing)?", r"harm(?:ing)?", r"hang(?:ing)?", r"rape", r"raping",
    r"bomb(?:ing)?", r"behead",
    r"attack(?:ing)?", r"slap(?:ping)?", r"smack(?:ing)?", r"torture", r"torturing", r"assault(?:ing)?",
    r"execute", r"executing",
    r"poison(?:ing)?", r"chok(?:e|ing)", r"lynch(?:ing)?", r"gas(?:sing)?", r"exterminat(?:e|"
    r"ing)", r"butcher(?:ing)?",
    r"slaughter(?:ing)?", r"burn(?:ing)?", r"run over", r"set fire to", r"throat punch", r"knife", r"skin", r"gut",
    r"drown(?:ing)?",
    r"smash(?:ing)?", r"eliminate", r"wipe out", r"blow up", r"hit(?:ting)?",
    r"put a bullet in(?:to)?", r"put a gun to", r"pour acid on", r"throw acid (?:at|on|in)",
)  # fmt: skip
_KILLED = any_of(
    "shot", "hanged", "hung", "killed", "executed", "exterminated", "wiped out", "murdered", "gassed", "lynched",
    "burn(?:ed|t)(?: alive)?",
    "put down", "put to death", "beheaded", "stoned(?: to death)?", "tortured", "raped", "beaten(?: up)?",
    "stabbed", "slaughtered",
    "drowned", "punched", "slapped", "castrated", "hurt", "put against (?:a|"
    "the) wall", "run over", "six feet under", "bombed",
)  # fmt: skip
_BODY = (
    r"(?:legs?|necks?|face|faces|bones?|teeth|skulls?|heads?|throats?|arms?|kneecaps?|nose|fingers|hands|jaw|"
    r"brains?|guts?|balls)"
)
_PLACE = (
    r"(?:office|offices|hq|headquarters|building|house|home|homes|store|shop|family|call cent(?:er|re)|place|school|"
    r"church|"
    r"mosque|synagogue|warehouse|workplace|car|data cent(?:er|re))"
)

THREAT = as_rules(
    rf"{_I_WILL}{_THEN}\s{_HARM}\s(?:\w+ing\s)?{_PERSON}\b",
    rf"{_I_WILL}{_THEN}\s(?:break|smash|cut|slit|crack|bash|blow|rip|snap|kick|punch|cave|beat|slice|burn|stomp|"
    rf"chop)(?: off| in| up| out)?"
    rf"\s(?:your|his|her|their|ur|every|all your|that \w+{AP}s)\s(?:\w+\s){{0,2}}?{_BODY}\b",
    rf"(?:{_I_WILL}{_THEN}\s)(?:bomb|burn|shoot up|shoot|blow up|firebomb|torch|set fire to|attack|destroy|"
    rf"burn down|raid|demolish)(?: down| up)?"
    rf"\s(?:your|the|their|his|her|this|that|netflix|every)(?:\s\w+{AP}s?){{0,3}}?\s{_PLACE}\b",
    rf"(?:should|ought to|must|need to|needs to|deserves? to|have to|has to|would|gotta|"
    rf"better)(?: \w+)? be(?: \w+)? {_KILLED}\b",
    r"be (?:lined up|dragged|taken|hunted down|rounded up|tied)(?: \w+){0,4}? (?:shot|hanged|hung|killed|executed|"
    r"burned|beaten)\b",
    r"deserves? a bomb\b|put(?:ting)? a bullet in(?:to)? (?:the|his|her|their|your|some)|make sure (?:you|he|she|"
    r"they) never (?:walk|"
    r"breathe|wake)",
    rf"(?:want|need|wish) {_PERSON} dead\b|set (?:{_PERSON}|(?:your|the|their|his|her) (?:\w+ )?{_PLACE}) on fire\b",
    r"deserves? (?:to die|death|a bullet|a beating|to (?:be in|burn in) (?:a )?(?:hell|grave)|to get (?:shot|killed|"
    r"beaten|hurt|raped))\b",
    rf"(?:i |we )?(?:really )?(?:hope|wish|pray)(?:ing)? (?:that )?(?:all |some ?one |"
    rf"somebody )?(?:of )?{_PERSON}(?: \w+){{0,3}}? (?:die[sd]?|burns?|get(?:s)? (?:cancer|killed|shot|"
    r"raped|hit by|run over|stabbed|beaten|hurt|covid)|drop dead|chokes?|(?:is|are|was|were) (?:dead|killed|shot)|"
    r"suffer and die|crash(?:es)?)\b",
    rf"(?:some ?one|somebody) (?:kills?|shoots?|stabs?|murders?|beats?|rapes?|burns?) {_PERSON}",
    rf"(?:you|he|she|they|u|{GROUP}) (?:will|are going to|is going to|gonna|shall|must|should|need to|needs to|"
    rf"deserve to|have to)(?: all)? (?:die|bleed|burn)\b",
    rf"(?:you{AP}re|you are|he{AP}s|he is|she{AP}s|she is|they{AP}re|they are|ur|your) (?:a )?(?:all )?(?:so |"
    rf"fucking )?(?:dead (?:man|meat|woman|to me when i find)|gonna die|going to die)\b",
    r"watch (?:your|his|her|their) (?:back|backs)\b|i know where (?:you|he|she|they|u|your family|"
    r"your kids) (?:all )?(?:live|lives|"
    r"work|works|sleep)s?\b",
    rf"(?:i{AP}m|i am|we{AP}re|we are) (?:coming|coming over|coming there) (?:for|after|to get|to kill|"
    rf"to find) (?:you|him|her|them|your)\b",
    rf"(?:i{AP}ll|i will|i{AP}m going to|we{AP}ll|we will) (?:find|hunt|track) (?:you|him|her|"
    rf"them)(?: down)? and\b|hunt (?:you|him|her|them) down\b",
    rf"death to (?:all )?(?:the )?(?:{GROUP}|\w+s)\b|(?:{GROUP}|you) must die\b|kill all (?:\w+ )?(?:{GROUP}|"
    rf"\w+s)\b|(?:kill|hang|shoot|gas|burn|lynch) (?:the|these|those|all|every|them)(?: \w+){{0,2}}? {GROUP}\b",
    r"(?:bring|bringing|get|getting|grab|carry|with) (?:a|my|the) (?:gun|knife|rifle|shotgun|machete|bomb|"
    r"weapon)s?(?: \w+){0,4}? (?:to|and|into|at|for) (?:your|the|you|him|her|them|their|visit)\b",
    r"(?:there is|there's|theres|expect|placed|planted|put|leave|left|mailing|sending|send|mailed|sent) (?:a|you a|"
    r"them a) bomb\b|bomb threat to|shoot up (?:your|the|their|this)\b",
    r"(?:you|they|he|she|your family|your kids|your staff)(?:'ll| will) (?:regret|pay)(?: \w+){0,4} with (?:your|"
    r"their|his|her) (?:life|lives|blood)\b|blood will (?:be spilled|flow)",
    r"i (?:have|own|got) a (?:gun|knife|rifle|shotgun|weapon) and (?:i )?(?:know|will|am|can|\w+ where)\b",
    r"(?:coming|come|show up|turn up|be there|drive over) (?:\w+ ){0,5}?with (?:a|my|the) (?:gun|knife|rifle|"
    r"shotgun|machete|bat|bomb|crowbar)\b",
    rf"(?:i{AP}ll|i will|imma|going to|gonna|i{AP}m) (?:com(?:e|ing)|show(?:ing)? up|turn(?:ing)? up|drive|"
    rf"wait(?:ing)?)"
    r"(?: \w+){0,2}? (?:to|at|outside) (?:your|his|her|their) (?:house|home|homes|door|family|kids|front door)\b",
    r"put (?:you|him|her|them) (?:in (?:a|the) (?:hospital|grave|ground|coffin)|six feet under|in a body bag)\b|"
    r"(?:end|take) (?:your|his|her|their) (?:life|lives)\b",
    r"(?:sleep with one eye open|your days are numbered|you won'?t live to|you wo nt live|i will end (?:you|him|her|"
    r"them)|i'?ll end (?:you|him|her|them))\b",
    rf"(?:watch|make) {_PERSON} (?:bleed|burn|die|suffer|pay with)\b",
    rf"(?:beat|kick|knock|punch|smack|slap) the (?:\w+ )?(?:crap|shit|hell|daylights|life|snot|teeth|"
    rf"piss) out of {_PERSON}",
    rf"(?:you|he|she|they)(?:{AP}re|{AP}s| are| is) dead (?:if|when) i\b",
)
FIGURE = as_rules(
    r"kill(?:ing)? (?:\w+ )?(?:time|two birds|the mood|the vibe|the app|it|off|for)\b",
    r"(?:shoot|hit|beat|kick) (?:you|him|her|them|someone|a person)(?: guys)? (?:an?|up|back|with|off|the|to|at|"
    r"over) ?(?:e-?mail|message|text|line|note|dm|call|question|review|low|rating|stars?|punch|game|own)?",
    r"(?:beat|hit|slap|smack|attack|destroy|eliminate|blow up|kick) (?:you|them|him|her) (?:at|in|on|with|out of|"
    r"off|to) (?:\w+ ){0,3}?(?:price|game|chess|court|review|reviews|ratings?|stars?|lawsuits?|social media|bad|"
    r"one star|1 star|business|stock|twitter|fine)",
    r"get rid of (?:the |this |that |your |these |those )?(?:staff|manager|developers?|people|ceo|agents?|"
    r"employees?|them|him|her)",
    r"hit(?:ting)? (?:a |the |any |rock )?(?:button|bottom|record)|hang(?:ing)? (?:out|up|on|with)|gas(?:sing)? up",
)
HYPERBOLE = as_rules(
    r"(?:would|will|gonna|going to|might|could|is going to|are going to)(?: \w+)? (?:kill|murder|shoot|"
    r"strangle) me\b",
    r"(?:swear|think|feel like|honestly|sometimes) (?:i|we) could (?:just |literally |honestly |seriously |"
    r"actually )?(?:kill|murder|strangle)\b",
    r"(?:is|are|was|were|s|re) (?:\w+ )?killing (?:me|us|you)\b",
)
