#!/usr/bin/env bash
# pinyin-pro: made for characters of several readings, it reads a good many counties as no one calls them.
#
# Guessed: a library of 99 % and more on such characters, with a dictionary of phrases (重庆, 六安, 蚌埠,
# 番禺, 东阿 are right), has the names of China's counties and districts.
# So: 乐清 Leqing (Yueqing), 乐亭 Leting (Laoting), 洪洞 Hongdong (Hongtong), 单县 Dan (Shan), 蔚县 Wei (Yu),
# 珲春 Huichun (Hunchun), 黄陂 Huangbei (Huangpi), 涡阳 Woyang (Guoyang), 宕昌 Dangchang (Tanchang) and
# others, also with 县, 市 or 区 behind them.
# Matters because: English names, sort keys and addresses of organs are made of these, and nobody who
# reads only English will notice. Right readings: GB/T 2260 and the places' own sites.
# Seen in 3.29.4. Own readings can be added with customPinyin(); no list of places is documented as missing.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --save-exact pinyin-pro@3.29.4

cat >try.mjs <<'JS'
import assert from 'node:assert/strict';
import { pinyin } from 'pinyin-pro';

const read = (name) => pinyin(name, { toneType: 'none' });
const right = { 重庆市: 'chong qing shi', 六安市: 'lu an shi', 蚌埠市: 'beng bu shi', 番禺区: 'pan yu qu', 东阿县: 'dong e xian' };
const wrong = {
	乐清市: ['yue qing shi', 'le qing shi'],
	乐亭县: ['lao ting xian', 'le ting xian'],
	洪洞县: ['hong tong xian', 'hong dong xian'],
	单县: ['shan xian', 'dan xian'],
	蔚县: ['yu xian', 'wei xian'],
	珲春市: ['hun chun shi', 'hui chun shi'],
	黄陂区: ['huang pi qu', 'huang bei qu'],
	涡阳县: ['guo yang xian', 'wo yang xian'],
	宕昌县: ['tan chang xian', 'dang chang xian']
};
for (const [name, is] of Object.entries(right)) console.log(name, 'is', is, 'read', read(name));
for (const [name, [is]] of Object.entries(wrong)) console.log(name, 'is', is, 'read', read(name));

for (const [name, is] of Object.entries(right)) assert.equal(read(name), is);
for (const [name, [, reads]] of Object.entries(wrong)) assert.equal(read(name), reads);
JS
npm ls --depth=0 | tail -n +2
node try.mjs
