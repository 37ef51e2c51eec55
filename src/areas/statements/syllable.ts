const onset = '(?:b|ch|c|d|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|tr|th|t|v|x)?'
const rimes =
  'a ac ach ai am an ang anh ao ap at au ay e ec em en eng enh eo ep et eu ech i ia ich iec iem ien ieng iep iet ieu im ' +
  'in inh ip it iu o oa oac oach oai oam oan oang oanh oao oat oay oc oe oen oeo oet oi om on ong ooc oong op ot u ua uan ' +
  'uang uat uay uc ue uech uenh ui um un ung uoc uoi uom uon uong uop uot uou uo up ut uu uy uya uych uyen uyet uynh uyt ' +
  'uyu y yem yen yeng yet yeu'
const syllable = new RegExp(`^${onset}(?:${rimes.split(' ').join('|')})$`)

/** Whether small letters without marks can be one Vietnamese syllable. */
export const isSyllable = (text: string): boolean => syllable.test(text)
