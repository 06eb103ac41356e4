import '../../components/nn-formula.js'
import '../../components/nn-table.js'
import csv from '../../data/california_housing_first100.csv?raw'
import { mount } from '../../lab/element.js'
import '../bowl/nn-bowl.js'
import { readHousing } from '../housing.js'
import formulas from './formulas.tex.js?formulas'
import lab from './lab.js'

export const tag = mount(lab, { formulas, housing: readHousing(csv) })
