"""What a threat, self-harm, doxxing or a personal accusation says, as patterns over lower-case text.

Written in the syntax that RE2 and ``re`` share; a rule never looks further than a few words.
"""

from __future__ import annotations


def _any(*alternatives: str) -> str:
    return "(?:" + "|".join(alternatives) + ")"


def _rules(*rules: str) -> str:
    return "|".join(rf"\b(?:{rule})" for rule in rules)


_AP = "['’]?"
_GROUP = _any(
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
_PRONOUN = r"(?:you(?: all| guys| people| lot| two| both)?|u|ya|yall|y'all|him|her|them|ur|these people|those people)"
_PERSON = (
    rf"(?:{_PRONOUN}|(?:(?:all|every|any|each|some|one|a|an|the|that|this|these|those|your|his|her|their|of|other|"
    rf"fucking|damn|next|first|last|"
    rf"whole|entire|stupid|\w+ing|trans|black|gay|disabled|white|netflix|support|service|customer|single|goddamn|"
    rf"bloody)\s){{1,5}}{_GROUP}|"
    rf"{_GROUP})"
)
_I_WILL = _any(
    rf"i{_AP}(?:ll|m)", r"i (?:will|shall|am|might|want|wanna|swear|promise|plan|intend|wish|hope|need|would|should|"
    r"am gonna)",
    rf"i{_AP}d (?:love|like|happily|gladly)", r"gonna", r"imma", r"ima", rf"we{_AP}(?:ll|re)",
    r"we (?:will|shall|should|must|need|are|have|ought|want)", r"(?:someone|somebody|people|everyone|you) (?:should|"
    r"needs?|ought|must|has|have)",
    rf"let{_AP}s", r"(?:going|about|ready|planning) to", r"wait (?:till|until) i", r"if i (?:see|find|meet|catch|"
    r"get)",
)  # fmt: skip
_THEN = (
    r"(?:\s(?:going|gonna|to|will|just|personally|really|literally|come|coming|and|over|there|go|find|love|like|i|"
    r"could|would|be|able|"
    r"get|have|ought|all|finally|happily|hunt|down|track|you|him|her|them|swear|god|ll|so|fucking|actually|soon|one|"
    r"day|tonight|tomorrow|"
    r"if|see|again|ever|then|out|up|where|live|beat|gladly|personally|start|hold|a|gun|knife|bring|use|take|with|my|"
    r"the|bat|your|house|office|headquarters|hq|building|work|school|in|next)){0,9}?"
)
_HARM = _any(
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
_KILLED = _any(
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

THREAT = _rules(
    rf"{_I_WILL}{_THEN}\s{_HARM}\s(?:\w+ing\s)?{_PERSON}\b",
    rf"{_I_WILL}{_THEN}\s(?:break|smash|cut|slit|crack|bash|blow|rip|snap|kick|punch|cave|beat|slice|burn|stomp|"
    rf"chop)(?: off| in| up| out)?"
    rf"\s(?:your|his|her|their|ur|every|all your|that \w+{_AP}s)\s(?:\w+\s){{0,2}}?{_BODY}\b",
    rf"(?:{_I_WILL}{_THEN}\s)(?:bomb|burn|shoot up|shoot|blow up|firebomb|torch|set fire to|attack|destroy|"
    rf"burn down|raid|demolish)(?: down| up)?"
    rf"\s(?:your|the|their|his|her|this|that|netflix|every)(?:\s\w+{_AP}s?){{0,3}}?\s{_PLACE}\b",
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
    rf"(?:you|he|she|they|u|{_GROUP}) (?:will|are going to|is going to|gonna|shall|must|should|need to|needs to|"
    rf"deserve to|have to)(?: all)? (?:die|bleed|burn)\b",
    rf"(?:you{_AP}re|you are|he{_AP}s|he is|she{_AP}s|she is|they{_AP}re|they are|ur|your) (?:a )?(?:all )?(?:so |"
    rf"fucking )?(?:dead (?:man|meat|woman|to me when i find)|gonna die|going to die)\b",
    r"watch (?:your|his|her|their) (?:back|backs)\b|i know where (?:you|he|she|they|u|your family|"
    r"your kids) (?:all )?(?:live|lives|"
    r"work|works|sleep)s?\b",
    rf"(?:i{_AP}m|i am|we{_AP}re|we are) (?:coming|coming over|coming there) (?:for|after|to get|to kill|"
    rf"to find) (?:you|him|her|them|your)\b",
    rf"(?:i{_AP}ll|i will|i{_AP}m going to|we{_AP}ll|we will) (?:find|hunt|track) (?:you|him|her|"
    rf"them)(?: down)? and\b|hunt (?:you|him|her|them) down\b",
    rf"death to (?:all )?(?:the )?(?:{_GROUP}|\w+s)\b|(?:{_GROUP}|you) must die\b|kill all (?:\w+ )?(?:{_GROUP}|"
    rf"\w+s)\b|(?:kill|hang|shoot|gas|burn|lynch) (?:the|these|those|all|every|them)(?: \w+){{0,2}}? {_GROUP}\b",
    r"(?:bring|bringing|get|getting|grab|carry|with) (?:a|my|the) (?:gun|knife|rifle|shotgun|machete|bomb|"
    r"weapon)s?(?: \w+){0,4}? (?:to|and|into|at|for) (?:your|the|you|him|her|them|their|visit)\b",
    r"(?:there is|there's|theres|expect|placed|planted|put|leave|left|mailing|sending|send|mailed|sent) (?:a|you a|"
    r"them a) bomb\b|bomb threat to|shoot up (?:your|the|their|this)\b",
    r"(?:you|they|he|she|your family|your kids|your staff)(?:'ll| will) (?:regret|pay)(?: \w+){0,4} with (?:your|"
    r"their|his|her) (?:life|lives|blood)\b|blood will (?:be spilled|flow)",
    r"(?:coming|come|show up|turn up|be there|drive over) (?:\w+ ){0,5}?with (?:a|my|the) (?:gun|knife|rifle|"
    r"shotgun|machete|bat|bomb|crowbar)\b",
    rf"(?:i{_AP}ll|i will|imma|going to|gonna|i{_AP}m) (?:com(?:e|ing)|show(?:ing)? up|turn(?:ing)? up|drive|"
    rf"wait(?:ing)?)"
    r"(?: \w+){0,2}? (?:to|at|outside) (?:your|his|her|their) (?:house|home|homes|door|family|kids|front door)\b",
    r"put (?:you|him|her|them) (?:in (?:a|the) (?:hospital|grave|ground|coffin)|six feet under|in a body bag)\b|"
    r"(?:end|take) (?:your|his|her|their) (?:life|lives)\b",
    r"(?:sleep with one eye open|your days are numbered|you won'?t live to|you wo nt live|i will end (?:you|him|her|"
    r"them)|i'?ll end (?:you|him|her|them))\b",
    rf"(?:watch|make) {_PERSON} (?:bleed|burn|die|suffer|pay with)\b",
    rf"(?:beat|kick|knock|punch|smack|slap) the (?:\w+ )?(?:crap|shit|hell|daylights|life|snot|teeth|"
    rf"piss) out of {_PERSON}",
    rf"(?:you|he|she|they)(?:{_AP}re|{_AP}s| are| is) dead (?:if|when) i\b",
)
FIGURE = _rules(
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
HYPERBOLE = _rules(
    r"(?:would|will|gonna|going to|might|could|is going to|are going to)(?: \w+)? (?:kill|murder|shoot|"
    r"strangle) me\b",
    r"(?:swear|think|feel like|honestly|sometimes) (?:i|we) could (?:just |literally |honestly |seriously |"
    r"actually )?(?:kill|murder|strangle)\b",
    r"(?:is|are|was|were|s|re) (?:\w+ )?killing (?:me|us|you)\b",
)
SELF_HARM = _rules(
    r"(?:kill(?:ing)?|hang(?:ing)?|shoot(?:ing)?|hurt(?:ing)?|harm(?:ing)?|drown(?:ing)?|stab(?:bing)?|cutting|"
    r"starv(?:e|ing)|poison(?:ing)?|unaliv(?:e|ing)) (?:my ?self|meself)\b",
    r"(?:i|me)(?:'m|\W)\s?(?:\w+ ){0,3}?(?:want|wanted|wanna|ready|planning|prefer|hope|wish|"
    r"deserve)(?: to)?(?: just)? die\b",
    r"i (?:just )?(?:want|wish|need) to be dead|wish i (?:was|were) (?:dead|never born)|better off (?:dead|"
    r"without me)|i should(?: just)? die\b",
    r"end(?:ing)? (?:my|my own|it) (?:life|all|own life)|end it all|tak(?:e|ing) my (?:own )?life|took (?:his|"
    r"her) own life because of you",
    r"(?:i am|i'?m|im|feel(?:ing)?|been|felt|made me|makes me|me|was|become|became) (?:\w+ ){0,2}?suicidal\b",
    r"(?:thinking|think|thought|thoughts|thinking about|contemplat\w+|consider\w*|attempt\w*|commit(?:ting)?|tried|"
    r"driv\w+ me|drove me|pushed me|pushing me|me) (?:\w+ ){0,2}?suicide\b",
    r"(?:nobody|no one|no-one) (?:would|will|'?d|'?ll)(?: \w+)? (?:miss|care if) (?:me|i)\b|suicidal thoughts|"
    r"(?:my|a) suicide (?:note|attempt|plan)",
    r"(?:do ?n[o']?t|do not|no longer|never|dont|don’t|not) want to (?:live|be here|exist|wake up|"
    r"be alive)(?: any ?more|"
    r" any longer| in this world)?(?:\W|$)",
    r"(?:(?:no|any|one|a) (?:reason|point|will)s?(?: left)?|nothing left) to live|no point (?:in )?(?:living|"
    r"being alive)|"
    r"can'?t go on living|tired of (?:living|being alive)",
    r"slit(?:ting)? my (?:wrists?|throat)|cut(?:ting)? my wrists?|jump(?:ing)? (?:off|from|in front of) (?:a|the|"
    r"my) (?:bridge|building|roof|cliff|train|balcony|window)",
    r"(?:overdos(?:e|ed|ing)|od) on|(?:planning|going|want|wanna|about|thinking|plan|tried|gonna)(?: to| of|"
    r" about)? overdos(?:e|ing)|(?:take|took|taking|swallow\w*) (?:all (?:of )?my|a bottle of|every|"
    r"a handful of|the whole bottle of) (?:\w+ )?(?:pills|meds|tablets|medication)|put a (?:gun|bullet) (?:to|in|"
    r"through) my (?:head|brain|mouth)",
    r"i (?:cut|harm|hurt) myself(?:\W|$)|self[- ]harm(?:ing|ed)?",
    r"kys|k\.y\.s|kill (?:your|ur) ?sel(?:f|ves)|kill yourself|(?:hang|shoot|hurt|drown|neck|off|unalive|"
    r"stab) (?:your|ur) ?sel(?:f|ves)\b|kill themsel(?:f|ves)|(?:should|can|must|could|go) (?:\w+ )?kill (?:him|"
    r"her)self",
    r"end your (?:own )?(?:life|lives|miserable life)|slit your (?:wrists?|throats?)|drink bleach|jump off (?:a|"
    r"the) (?:bridge|cliff|roof|building)",
    r"(?:world|everyone|we|people|us) (?:would|will|'d) be (?:\w+ )?better (?:off |place )?(?:without you|"
    r"if you (?:died|were dead))|(?:go|just|please|should) (?:and )?(?:commit suicide|die(?: in a fire| in a hole|"
    r" already)?)(?:\W|$)|commit suicide",
)
NOT_SELF_HARM = _rules(
    r"die (?:of|from|laughing|for|hard|a little|inside|on the|in (?:the|this) (?:game|show))\b|to die for|"
    r"or die trying|die(?:-|\s)hard",
    r"(?:phone|app|battery|tv|internet|company|stream|franchise|series|show|business|service|platform|"
    r"it) (?:\w+ ){0,3}?(?:die|dies|suicide|kill itself)\b",
    r"rather (?:die|kill myself|shoot myself|hang myself|jump|drink bleach|stab myself|drown|poke|eat)\b|(?:career|"
    r"business|financial|commercial|corporate|social|brand|marketing|political|economic) suicide",
    r"suicide (?:squad|mission|prevention|hotline|awareness|scene|scenes|door|doors|helpline)|(?:show|series|movie|"
    r"film|documentary|episode|story|character|season|content)s? (?:\w+ ){0,4}?(?:about |on |of |glorif\w+ |"
    r"portray\w+ |promot\w+ )?(?:suicide|self[- ]harm)",
    r"kick(?:ing)? myself|hate myself for subscribing|(?:shoot|shot|hurt|stab|cut) (?:my|your)sel(?:f|"
    r"ves) in the foot|cut myself (?:off|some)|shooting (?:your|them|it)sel(?:f|ves) in the foot",
)
DOXXING = _rules(
    r"go (?:and )?(?:harass|bully|spam|confront|visit|find) (?:him|her)\b",
    rf"here(?:{_AP}s| is| are) (?:his|her|their|the (?:\w+ )?(?:{_GROUP}){_AP}s|(?:\w+{_AP}s)|where (?:he|she|"
    rf"they)) (?:\w+ ){{0,2}}?(?:address|number|phone|house|facebook|instagram|profile|plate|workplace|live[sd]?|"
    rf"work[sd]?|e-?mail|family|kids|school)",
    rf"(?:his|her|their|{_GROUP}{_AP}s) (?:home |house |street |full |private |personal |work |current |exact |"
    rf"cell |mobile |phone )+(?:address|number|phone|location|e-?mail) (?:is|are|:|=)",
    rf"(?:his|her|their|{_GROUP}{_AP}s) (?:address|phone|number|house|home) (?:is|are|=|:) (?:on|at|in|number|"
    rf"\W?\+?\d|the)|"
    r"address\]? of (?:the |this |that )?(?:agent|manager|employee|guy|woman|man|driver)",
    r"(?:he|she|that \w+|this \w+|who) (?:still |currently |actually )?lives (?:at|on|next (?:to|door)|right (?:by|"
    r"next|behind)|behind|opposite|"
    r"across from|in (?:the )?(?:house|apartment|flat|unit|building))",
    r"(?:you can |go |come |please )?(?:find|visit|get|catch|reach|see|confront|meet|harass|wait for|pay) (?:him|"
    r"her|them|this \w+|that \w+)(?: a visit)? (?:at (?:home|his|her|their|\d|\[|the [a-z]+ (?:on|in|at)|work at)|"
    r"on [a-z]+ (?:street|st|road|rd|avenue|ave|lane|drive)|outside (?:his|her|their))",
    r"(?:his|her) (?:kids?|child(?:ren)?|wife|husband|daughters?|sons?|mother|mom|father|dad|family|girlfriend|"
    r"boyfriend|parents?|sister|brother)(?:'s)? (?:\w+ ){0,3}?(?:lives?|works?|goes|go|attends?|studies|"
    r"school is)\b(?: (?:at|in|on|to|near))?",
    r"(?:post(?:ing|ed)?|publish(?:ing|ed)?|leak(?:ing|ed)?|shar(?:e|ed|ing)|releas(?:e|ed|ing)|expos(?:e|ed|ing)|"
    r"dropp?(?:ed|ing)?) (?:his|her|the (?:agent|manager|employee|rep|driver)'?s) (?:\w+ ){0,3}?(?:address|phone|"
    r"number|photos?|details|info(?:rmation)?|location|identity|workplace|family|facebook|personal)",
    r"(?:so )?(?:everyone|everybody|you all|people|you) (?:can|should|could) (?:go (?:to|there)|visit|pay|call|"
    r"harass|find|show up)(?: \w+){0,4}? (?:his|her|their|him|them|she|he)\b|show up at (?:his|her|their)|"
    r"go to (?:his|her|their) (?:house|home|work|workplace)",
    r"(?:he|she) works (?:at|in|for) [^.!?]{2,60}(?:find|go|visit|get|tell|call|ask for) (?:him|her|there|his|her)|"
    r"(?:drives|driving) (?:a|an|the|his|her) [^.!?]{2,40}(?:plate|license|licence|registration)",
    r"(?:here|this)(?: is|'s)? where (?:\w+ ){1,3}(?:lives|works|sleeps)\b|that'?s where (?:he|she) lives",
    r"(?:where (?:he|she) (?:lives|works|sleeps)|dox(?:x)?(?:ed|ing)? (?:him|her|them|this|the|you))(?:\W|$)",
)
OWN_FAMILY = (
    r"\b(?:my|our) (?:\w+ ){0,2}?(?:sons?|daughters?|kids?|child(?:ren)?|wife|husband|mothers?|moms?|mum|dad|"
    r"fathers?|parents?|sister|brother|family|"
    r"friends?|girlfriend|boyfriend|partner|grand\w+|aunt|uncle|nephew|niece|cousins?|in-?laws?|room ?mates?|nan|"
    r"gran|granny)\b"
)
ACCUSE = _rules(
    r"(?:stole|steals?|stealing|stolen|thie(?:f|ves)|thieving|robbed|robs|robbing|robber|theft|embezzl\w+|"
    r"pocket(?:ed|ing|s)|burgl\w+)\b",
    r"(?:scammed|scams|scamming|scammer|con ?(?:man|artist)|conned|swindl\w+|defraud\w*|fraudster|fraud|crook|"
    r"criminal|extort\w*|blackmail\w*|brib\w+)\b",
    r"(?:sexually |physically |racially )?(?:assault\w*|abus(?:ed|es|er|ing)|harass\w*|molest\w*|groped|stalk(?:ed|"
    r"s|er|ing)|rapist|raped|threaten(?:ed|s|ing)|attacked|punched|hit me|pa?edo(?:phile)?|pervert|predator)\b",
    r"(?:hacked|forged|falsified|laundered|cloned|leaked|sold|copied|misused|took|emptied|"
    r"drained) (?:\w+ ){0,2}?(?:my|our|me|from my|customers?'?) (?:\w+ )?(?:account|card|cards|money|data|details|"
    r"identity|credit|bank|signature|information|savings|wallet|photos|number|cash)\b",
    r"(?:is|was|a|an|such a|total|complete|proven|known|convicted|pathological) (?:\w+ )?(?:liar|racist|rapist|"
    r"drug dealer|drug addict|alcoholic|junkie|nazi|sex offender|murderer|cheat|cheater|thug)\b|drunk (?:at|"
    r"on) (?:work|duty)",
)
LEGAL = _rules(
    r"su(?:e|ing|ed)|prosecut(?:e|ing)|press(?:ing)? charges (?:against|on)|legal action against|lawsuit against",
    r"fil(?:e|ing) (?:\w+ ){0,3}?(?:lawsuit|charges|police report|case|restraining order) (?:against|on)",
    r"(?:my|our) (?:lawyers?|attorneys?|solicitors?) (?:\w+ ){0,3}?(?:contact(?:ing)?|after|for|against|sue)",
    r"call(?:ed|ing)? the (?:police|cops) on",
)
TO_COURT = _rules(r"(?:tak(?:e|ing)|report(?:ed|ing)?|see(?:ing)?|drag(?:ging)?|put(?:ting)?)")
IN_COURT = r"^\W+(?:\w+ ){0,3}?(?:to|in|behind) (?:the )?(?:court|police|cops|fbi|jail|prison|bars|authorities)\b"
NOT_A_CRIME = (
    r"\b(?:stole|steals?|stealing|stolen) (?:the|my|our|every|this|all) (?:\w+ )?(?:show|hearts?|scenes?|spotlight|"
    r"attention|movie|film|series)\b"
)
STORY = (
    r"\b(?:episodes?|scenes?|seasons?|movies?|films?|series|shows?|characters?|songs?|lyrics|lines?|quotes?|villain|"
    r"actors?|dialogue|finale|trailer|subtitles?|plot|s\d+e\d+)\b"
)
TRIGGER = (
    r"\b(?:kill\w*|cancer|alive|harass|walk|want|murder\w*|shoot\w*|shot|stab\w*|strang\w+|punch\w*|beat\w*|hurt\w*|"
    r"harm\w*|hang\w*|hung|rap(?:e|"
    r"ed|es|ing|ist)|bomb\w*|behead\w*|"
    r"attack\w*|slap\w*|smack\w*|tortur\w+|assault\w*|execut\w+|poison\w*|chok\w+|lynch\w*|gas\w*|extermin\w+|"
    r"butcher\w*|slaughter\w*|"
    r"burn\w*|run over|fire|throat|knife|skin|gut|drown\w*|smash\w*|eliminate|wipe[ds]?|blow|hit\w*|bullet|gun|acid|"
    r"break|cut\w*|slit\w*|crack|bash|"
    r"rip|snap|kick|die[sd]?|dead|death|bleed|back|backs|coming|find|hunt|track|weapon|rifle|machete|blood|grave|"
    r"ground|hospital|coffin|life|lives|"
    r"lived?|living|suicid\w+|exist|wake|overdos\w*|od|pills|tablets|medication|bleach|jump\w*|kys|kms|neck|"
    r"unaliv\w+|starv\w+|better off|without you|"
    r"eye|miss|address|number|phone|house|visit|dox\w*|works?|workplace|posting|publish\w*|leak\w*|expos\w+|plate|license|"
    r"licence|show up|go to|here's|here is|here are|"
    r"stole|steal\w*|stolen|thie\w+|rob\w*|theft|embezzl\w+|pocket\w*|burgl\w+|scam\w*|con|conned|swindl\w+|"
    r"fraud\w*|defraud\w*|crook|criminal|extort\w*|"
    r"blackmail\w*|brib\w+|abus\w+|harass\w*|molest\w*|groped|stalk\w*|threat\w*|pa?edo\w*|pervert|predator|hacked|"
    r"forged|falsified|laundered|"
    r"cloned|sold|copied|misused|took|emptied|drained|liar|racist|drug|alcoholic|junkie|nazi|sex|cheat\w*|thug|"
    r"drunk|sue|suing|sued|prosecut\w+|"
    r"charges|legal|lawsuit|police|court|cops|lawyers?|attorneys?|k\.y\.s|torch|raid|demolish|castrated|stoned|"
    r"stomp|put|end|days)\b"
)
