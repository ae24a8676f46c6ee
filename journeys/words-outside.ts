import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** Whole words that would tell somebody who sees a tab, an icon or an address what it is for, by language. */
const TELLING: Readonly<Record<string, string>> = {
  en:
    'sex sexual sexwork sexworker sexworkers date dates dating bdar aggressor aggressors aggression escort escorts report ' +
    'reports reported reporting warning warnings alert alerts violence violent assault rape abuse victim victims offender ' +
    'client clients trick tricks john johns crime police danger dangerous threat blacklist secret hidden safe safety',
  fr:
    'sexe sexuel sexuelle agresseur agresseurs agression escorte escortes signalement signalements signaler plainte ' +
    'avertissement avertissements alerte alertes violence violent viol victime victimes prostitution cliente clientes crime ' +
    'danger dangereux menace secret sécurité',
  es: 'sexo sexual agresor agresión escort denuncia denuncias reporte aviso alerta violencia violación víctima policía peligro',
  vi: 'tình dục mại dâm báo cáo cảnh báo bạo lực cảnh sát nạn nhân',
  pa: 'ਸੈਕਸ ਰਿਪੋਰਟ ਹਿੰਸਾ ਚੇਤਾਵਨੀ ਪੁਲਿਸ',
  ko: '성매매 성폭력 신고 경고 폭력 경찰 피해자',
  th: 'เพศ รายงาน แจ้งความ ความรุนแรง เตือน ตำรวจ',
  'zh-Hans': '性 卖淫 举报 报告 警告 暴力 警察 受害者',
  'zh-Hant': '賣淫 舉報 報告 受害者',
}

const words = new Set(Object.values(TELLING).flatMap((list) => list.split(' ')))
/** Scripts that put no spaces between words. */
const parts = [...words].filter((word) => /[\p{Script=Han}\p{Script=Thai}\p{Script=Hangul}]/u.test(word))

/** The telling words in a text. */
export const tellingWords = (text: string): readonly string[] => [
  ...(text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => words.has(word)),
  ...parts.filter((part) => text.includes(part)),
]

const stringsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => [key, ...stringsIn(inner)])
      : []

/** What of a built page can be seen without opening it: titles, manifests, icons, and the names of their files.
 *  @returns texts by file */
export function shownOutside(dist: string): ReadonlyMap<string, string> {
  const read = (file: string): string => readFileSync(join(dist, file), 'utf8')
  const shown = new Map<string, string>()
  for (const file of globSync('**/*.{webmanifest,svg,png,ico,html}', { cwd: dist })) {
    const name = basename(file).replaceAll(/[-_.]/g, ' ')
    const text = file.endsWith('.webmanifest')
      ? stringsIn(JSON.parse(read(file))).join('\n')
      : file.endsWith('.svg')
        ? read(file)
        : file.endsWith('.html')
          ? [
              ...read(file).matchAll(
                /<title>([^<]*)<|<meta name="(?!viewport|format)[^>]* content="([^"]*)"|<link [^>]*href="([^"]*)"/g,
              ),
            ]
              .map((found) => found.slice(1).join(' '))
              .join('\n')
          : ''
    shown.set(file, `${name}\n${text}`)
  }
  return shown
}
