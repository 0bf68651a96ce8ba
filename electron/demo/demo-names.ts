import type { Random } from './random.ts'

const surnames = Array.from(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段',
)
const givenCharacters = Array.from(
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国文辉力志永健世广义兴良海山仁波宁贵福生龙元全学祥才发武新利清飞彬富顺信子岩军',
)

/** An invented person's name. Every row that carries one is marked 示例. */
export const inventName = (random: Random): string =>
  random.pick(surnames) + random.pick(givenCharacters) + (random.below(3) === 0 ? '' : random.pick(givenCharacters))
